/** base · other forms that no rule gives (past, participle; for "be" and "have" all persons). */
export const irregularVerbs: ReadonlyMap<string, readonly string[]> = new Map(`
be am is are was were been being|have has had having|do does did done doing|go goes went gone|say says said|become became become|begin began begun|bind bound|bite bit bitten|blow blew blown
break broke broken|bring brought|build built|burn burnt burned|buy bought|catch caught|choose chose chosen|come came come|cost cost costed|cut cut|deal dealt|draw drew drawn|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feel felt|fight fought|find found|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|grow grew grown|hang hung hanged|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|lay laid|lead led|learn learnt learned
leave left|lend lent|let let|lie lay lain lied|lose lost|make made|mean meant|meet met|mistake mistook mistaken|overcome overcame overcome|overdraw overdrew overdrawn|overpay overpaid|pay paid|put put|quit quit
read read|repay repaid|rise rose risen|run ran run|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|show showed shown|shut shut|sit sat|sleep slept|speak spoke spoken|spend spent
split split|stand stood|steal stole stolen|stick stuck|strike struck stricken|take took taken|teach taught|tell told|think thought|throw threw thrown|undergo underwent undergone|underpay underpaid|understand understood
undertake undertook undertaken|undo undid undone|uphold upheld|upset upset|wake woke woken|wear wore worn|win won|withdraw withdrew withdrawn|withhold withheld|write wrote written|mishear misheard|misread misread|overdo overdid overdone
can could|may might|will would|shall should|must must
`.trim().split(/[|\n]/).map(line => {
  const [base = '', ...forms] = line.split(' ');
  return [base, forms] as const;
}));

/** Verbs stressed on their last syllable double its consonant. */
export const doubling: ReadonlySet<string> = new Set(`
submit refer defer occur commit admit permit transfer prefer regret forget begin control rebut omit compel incur expel equip infer remit transmit acquit concur confer deter
abet allot annul bar cut hit let log put quit run set shut sit win get cancel travel label
`.trim().split(/\s+/));

/** Plurals that no ending makes. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['person', 'people'], ['child', 'children'], ['man', 'men'], ['woman', 'women'], ['half', 'halves'], ['life', 'lives'], ['crisis', 'crises'],
  ['basis', 'bases'], ['datum', 'data'], ['analysis', 'analyses'], ['criterion', 'criteria'],
]);
