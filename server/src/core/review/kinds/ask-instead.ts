import type { Sentence } from '../../language/token.ts';
import type { LetterView, Passage } from '../passage.ts';
import type { KindMatch } from './kind.ts';

/** Tokens of a passive order: "Der Betrag «ist» bis 3. Mai «zu» «zahlen»". */
interface Order {
  readonly helper: number;
  readonly zu: number;
  readonly verb: number;
}

type Parts = Pick<KindMatch, 'fills' | 'gaps'>;

/**
 * What "Bitte {1} {2}{3}." is made of: verb and thing, what stands between, and the particle of a separable verb.
 * Nothing where the thing is not the plain first part of the sentence, or its case cannot be told.
 *
 *     Der offene Betrag ist bis {{date}} zu zahlen.   Bitte zahlen Sie den offenen Betrag bis {{date}}.
 *     Vollmachten sind in Textform einzureichen.      Bitte reichen Sie Vollmachten in Textform ein.
 */
export function askInGerman(passage: Passage, letter: LetterView, sentence: Sentence, { helper, zu, verb }: Order): Parts {
  const { register } = letter.prose;
  if ((register !== 'Sie' && register !== null) || !endsSentence(passage, sentence, verb)) return {};
  const thing = nounPhrase(passage, sentence, helper);
  const object = thing === null ? null : inAccusative(thing);
  if (object === null) return {};
  const { particle, infinitive } = infinitiveOf(wordAt(passage, verb));
  return { fills: [`${infinitive} Sie ${object}`, null, particle === '' ? '' : ` ${particle}`], gaps: [none(sentence), { firstToken: helper + 1, endToken: zu }, none(sentence)] };
}

const bases: Readonly<Record<string, string>> = {
  paid: 'pay', returned: 'return', submitted: 'submit', completed: 'complete', provided: 'provide', settled: 'settle', sent: 'send', signed: 'sign', removed: 'remove', vacated: 'leave',
};

/** What "Please {1} {2}." is made of. "The balance must be paid by {{date}}." → "Please pay the balance by {{date}}." */
export function askInEnglish(passage: Passage, sentence: Sentence, { helper, verb }: Order): Parts {
  const base = bases[passage.text.tokens[verb]?.folded ?? ''];
  const thing = nounPhrase(passage, sentence, helper);
  const last = passage.text.tokens[sentence.endToken - 1];
  if (base === undefined || thing === null || last?.folded !== '.' || /^(?:no|none|nothing|it|this|that|these|those|they|which|what)\b/iu.test(thing)) return {};
  const rest = passage.text.tokens.slice(verb + 1, sentence.endToken - 1);
  if (rest.some(token => token.kind === 'mark' || /^(?:and|or|but|if|unless|because)$/u.test(token.folded))) return {};
  const object = thing.replace(/^(?:The|Your|All|Any|Each|Every|An?|Our|Both)\b/u, word => word.toLowerCase());
  return { fills: [`${base} ${object}`, null], gaps: [none(sentence), { firstToken: verb + 1, endToken: sentence.endToken - 1 }] };
}

/** The words before the verb, if they are one short noun phrase in plain words. */
function nounPhrase(passage: Passage, sentence: Sentence, helper: number): string | null {
  const words = passage.text.tokens.slice(sentence.firstToken, helper);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || 4 < words.length || words.some(token => token.kind !== 'word')) return null;
  if (passage.language === 'de' && !last.capital) return null;
  const phrase = passage.text.text.slice(first.start, last.end);
  return passage.reading.runs.some(run => first.start <= run.inReading && run.inReading < last.end && run.kind !== 'verbatim' && run.kind !== 'space') ? null : phrase;
}

/** "Der offene Betrag" → "den offenen Betrag"; feminine, neuter and plural stay. `null` where the gender cannot be seen. */
function inAccusative(phrase: string): string | null {
  const words = phrase.split(/\s+/u);
  const [article = '', ...rest] = words;
  if (/^(?:Die|Das|Alle|Ihre|Unsere|Eine|Diese|Dieses|Sämtliche|Beide)$/u.test(article)) return [article === 'Ihre' ? article : article.toLowerCase(), ...rest].join(' ');
  if (/^(?:Der|Dieser|Jeder)$/u.test(article)) {
    const noun = rest.at(-1) ?? '';
    // Nouns in -e take an n ("der Kunde", "der Name"); not things one pays or sends, and not worth the risk.
    if (noun.endsWith('e') || rest.length === 0) return null;
    return [`${article.slice(0, -1).toLowerCase()}n`, ...rest.slice(0, -1).map(word => (word.endsWith('e') ? `${word}n` : word)), noun].join(' ');
  }
  // A bare plural: "Vollmachten", "Anträge". A singular noun without an article is hardly ever a subject.
  return words.length === 1 && /(?:en|er|e|s)$/u.test(article) ? article : null;
}

function infinitiveOf(word: string): { particle: string; infinitive: string } {
  const parts = /^(\p{L}{1,40}?)zu(\p{L}{1,40})$/u.exec(word);
  const particles = /^(?:ein|vor|ab|zurück|zurueck|nach|mit|an|aus|bei|auf|her|hin|weiter|zu|um|durch)$/u;
  return parts !== null && particles.test(parts[1] ?? '') ? { particle: parts[1] ?? '', infinitive: parts[2] ?? '' } : { particle: '', infinitive: word };
}

function endsSentence(passage: Passage, sentence: Sentence, verb: number): boolean {
  return passage.text.tokens[verb + 1]?.folded === '.' && verb + 2 === sentence.endToken;
}

function wordAt(passage: Passage, token: number): string {
  const found = passage.text.tokens[token];
  return found === undefined ? '' : passage.text.text.slice(found.start, found.end);
}

function none(sentence: Sentence): { firstToken: number; endToken: number } {
  return { firstToken: sentence.firstToken, endToken: sentence.firstToken };
}
