import { infinitiveWithZu, ordersNothing } from '../../language/de/zu-infinitive.ts';
import type { Sentence, Token } from '../../language/token.ts';
import { type Clause, clausesOf } from '../clause.ts';
import { findIn, isIn, wordList } from '../markers.ts';
import type { LetterView, Passage } from '../passage.ts';
import { isReaderSubject, isSenderAny } from '../people.ts';
import { askInEnglish, askInGerman } from './ask-instead.ts';
import { newMark } from '../sentence-marks.ts';
import { eachSentence, type KindMatch } from './kind.ts';

/** Verbs the fix knows how to ask for. */
const demands = wordList('zahlen bezahlen begleichen entrichten ueberweisen leisten erbringen unterlassen beachten befolgen erfuellen raeumen entfernen melden richten senden uebersenden uebermitteln unterschreiben unterzeichnen tragen veranlassen bestaetigen erstatten retournieren beseitigen verwenden belegen beantragen reinigen uebergeben vernichten bezahlen loeschen benennen nutzen benutzen fuehren beheben begruenden sichern pflegen raeumen streuen entsorgen verschliessen hinterlegen');
/** "muss bezahlt werden": what is asked for, as a participle. */
const demanded = wordList('bezahlt gezahlt beglichen entrichtet ueberwiesen vorgelegt eingereicht nachgereicht zurueckgeschickt zurueckgesendet zurueckgesandt zurueckgegeben abgegeben abgeholt unterschrieben unterzeichnet ausgefuellt gemeldet mitgeteilt mitgebracht nachgewiesen beantragt gestellt geraeumt entfernt erbracht eingehalten beachtet gereinigt');
const joined = /^(?:ein|vor|ab|zurueck|nach|mit|an|aus|bei|auf|her|hin|weiter|zu|um|durch)zu(?:reichen|legen|geben|senden|schicken|weisen|teilen|fuellen|bringen|fuegen|halten|nehmen|stellen|zahlen|holen|bezahlen|liefern|gleichen|fuehren|richten|sorgen|tragen|leiten|setzen|melden)$/u;
const easy = wordList('leicht schwer schoen gut einfach moeglich kaum nicht nur noch nichts um ohne anstatt statt schade wichtig ratsam sinnvoll geplant bereit angenehm dabei daran imstande faehig zufrieden vorgesehen erlaubt spannend lohnend interessant es gratis kostenlos');
/** "Sie haben viel zu erzählen", "… das Recht zu kündigen": what one may do, not what one must. */
const free = wordList('viel vieles etwas genug mehr was wenig moeglichkeit* recht gelegenheit zeit lust chance* wahl freiheit anspruch grund anlass mut spass freude versucht begonnen angefangen aufgehoert beschlossen vergessen nichts nicht keine keinen nur noch um ohne einfach schwer leicht');
const conditions = wordList('wenn falls sofern ob was wie sollten');
const being = wordList('ist sind waere waeren');
const having = wordList('haben hast habt hat');
/** "Die Zahlung hat bis Freitag zu erfolgen": things that have to happen. */
const happening = new Set(['erfolgen', 'geschehen', 'unterbleiben', 'vorliegen', 'eingehen', 'stattfinden']);
/** What somebody else has to do is an order too, where the verb says so: "Die Kosten haben die Eltern zu tragen". */
const duties = new Set(['tragen', 'sorgen', 'unterlassen', 'uebernehmen', 'leisten', 'befolgen', 'haften', 'erscheinen', 'gehorchen', 'erstatten', 'verlassen', 'einhalten']);
/** "Es ist da zu sein" orders nothing, "Sie haben pünktlich zu sein" does. */
const personal = new Set(['sein', 'kommen', 'gehen', 'stehen', 'lesen', 'vermeiden', 'sehen', 'holen', 'abholen', 'annehmen', 'loesen', 'klaeren']);
const musts = wordList('muss muessen');
const payments = wordList('zahlen bezahlen begleichen entrichten ueberweisen');
/** Words that hand the reader something to pay with. */
const served = wordList('finden findest liegt anbei beilage qr* einzahlungsschein zahlschein ueberweisungstraeger vordruck iban');
const english = wordList('paid returned submitted received completed provided settled made sent remitted signed vacated removed surrendered');
const obliged = newMark({ de: [/zu\p{L}{2,40}n$/u, wordList('zu')], en: [wordList('be')] }) | newMark({ de: [being, having], en: [english] });
const must = newMark({ de: [musts] }) | newMark({ de: [demanded] });

interface Place {
  readonly sentence: Sentence;
  readonly index: number;
}

/**
 * An order without a person: "ist … zu zahlen", "must be returned".
 *
 *     Der Betrag «ist bis zum 3. Mai zu zahlen».   flagged
 *     Das ist schön zu sehen.                      not
 */
export function passiveObligation(passage: Passage, letter: LetterView): KindMatch[] {
  if (passage.block.role === 'table-cell' || passage.block.role === 'button') return [];
  const { text, language } = passage;
  const { tokens } = text;
  return eachSentence(passage, passage.language === 'de' ? [obliged, must] : [obliged], (sentence, index) => {
    if (tokens[sentence.endToken - 1]?.folded === '?') return null;
    return clausesOf(text, sentence, language).flatMap(clause => (language === 'de' ? german(passage, letter, clause, { sentence, index }) : inEnglish(passage, clause, { sentence, index })));
  });
}

function german(passage: Passage, letter: LetterView, clause: Clause, at: Place): KindMatch[] {
  const { tokens } = passage.text;
  if (isOurs(tokens, clause)) return [];
  const helper = findIn(being, tokens, clause.firstToken, clause.endToken);
  const isEasy = findIn(easy, tokens, clause.firstToken, clause.endToken) !== -1;
  if (helper === -1) return [...findHaving(passage, clause, at), ...(isEasy ? [] : findMust(passage, clause, at.index))];
  if (isEasy) return [];
  for (let verb = helper + 1; verb < clause.endToken; verb += 1) {
    const token = tokens[verb];
    if (token === undefined || !isOrder(tokens, verb) || !closes(tokens, verb, at.sentence)) continue;
    const isZu = tokens[verb - 1]?.folded === 'zu';
    // A plain invoice that hands over what to pay with is stiff, not cold.
    const isServed = isIn(payments, token) && findIn(served, tokens, verb + 1, at.sentence.endToken) !== -1;
    // The forms of a verb we do not know might be put together wrongly: advice, then.
    const isKnown = isZu ? isIn(demands, token) : joined.test(token.folded);
    const fix = isKnown && /^(?:ist|sind)$/u.test(tokens[helper]?.folded ?? '') ? askInGerman(passage, letter, at.sentence, { helper, zu: isZu ? verb - 1 : verb, verb }) : {};
    return [{ firstToken: helper, endToken: verb + 1, sentence: at.index, ...(isServed ? { severity: 'info' as const } : {}), ...fix }];
  }
  return [];
}

/** An infinitive with "zu" that tells somebody what to do: "zu gewährleisten", "nachzureichen". */
function isOrder(tokens: readonly Token[], verb: number, isPersonal = false): boolean {
  const token = tokens[verb];
  if (token?.kind !== 'word' || token.capital) return false;
  const infinitive = infinitiveWithZu(token.folded, tokens[verb - 1]?.folded ?? '');
  return infinitive !== null && (!ordersNothing(infinitive) || (isPersonal && personal.has(infinitive)));
}

function closes(tokens: readonly Token[], verb: number, sentence: Sentence): boolean {
  const next = tokens[verb + 1];
  return sentence.endToken <= verb + 1 || next?.kind === 'mark' || /^(?:und|oder|sowie)$/u.test(next?.folded ?? '');
}

/** The sender is the one who does it: "sind von uns zu tragen", "haben wir zu danken". */
function isOurs(tokens: readonly Token[], { firstToken, endToken }: Clause): boolean {
  return tokens.slice(firstToken, endToken).some((token, index, clause) => isSenderAny(token, 'de') && (/^(?:wir|ich)$/u.test(token.folded) || clause[index - 1]?.folded === 'von'));
}

/**
 * "Sie haben das zu unterlassen", "die Sie zu tragen haben", "Die Zahlung hat bis Freitag zu erfolgen".
 * Not where the reader may: "Sie haben das Recht zu kündigen".
 */
function findHaving(passage: Passage, clause: Clause, { sentence, index }: Place): KindMatch[] {
  const { tokens } = passage.text;
  const helper = findIn(having, tokens, clause.firstToken, clause.endToken);
  if (helper === -1 || findIn(conditions, tokens, clause.firstToken, clause.firstToken + 2) !== -1 || findIn(free, tokens, clause.firstToken, clause.endToken) !== -1) return [];
  for (let verb = clause.firstToken + 1; verb < clause.endToken; verb += 1) {
    const before = tokens[verb - 1]?.folded ?? '';
    const infinitive = infinitiveWithZu(tokens[verb]?.folded ?? '', before) ?? '';
    const isHappening = (happening.has(infinitive) || duties.has(infinitive)) && verb > helper;
    const reader = tokens.slice(clause.firstToken, clause.endToken).findIndex(token => isReaderSubject(token, 'de')) + clause.firstToken;
    const isReaders = clause.firstToken <= reader && tokens[helper]?.folded !== 'hat' && reader < verb;
    if (!isOrder(tokens, verb, isReaders)) continue;
    const isLast = helper === verb + 1;
    if ((!isHappening && !isReaders) || (!isLast && (verb < helper || !closes(tokens, verb, sentence)))) continue;
    // "Haben Sie etwas zu melden?" is no order; a question has been left out before.
    const first = isReaders && !isHappening ? Math.min(reader, helper) : helper;
    return [{ firstToken: isLast ? Math.min(first, before === 'zu' ? verb - 1 : verb) : first, endToken: Math.max(verb, helper) + 1, sentence: index }];
  }
  return [];
}

/** "Die Rechnung muss bis Freitag bezahlt werden": cooler than it need be, and milder than "ist zu zahlen". */
function findMust(passage: Passage, clause: Clause, index: number): KindMatch[] {
  const { tokens } = passage.text;
  const must = findIn(musts, tokens, clause.firstToken, clause.endToken);
  const verb = must === -1 ? -1 : findIn(demanded, tokens, must + 1, clause.endToken);
  if (verb === -1 || tokens[verb + 1]?.folded !== 'werden' || isOurs(tokens, clause)) return [];
  return [{ firstToken: must, endToken: verb + 2, sentence: index, severity: 'info' }];
}

function inEnglish(passage: Passage, clause: Clause, at: Place): KindMatch[] {
  const { tokens } = passage.text;
  for (let verb = clause.firstToken + 2; verb < clause.endToken; verb += 1) {
    const token = tokens[verb];
    if (token === undefined || !isIn(english, token) || tokens[verb - 1]?.folded !== 'be') continue;
    const before = tokens[verb - 2]?.folded ?? '';
    const isTo = before === 'to' && /^(?:is|are|has|have)$/u.test(tokens[verb - 3]?.folded ?? '');
    if (before !== 'must' && before !== 'shall' && !isTo) continue;
    const helper = isTo ? verb - 3 : verb - 2;
    return [{ firstToken: helper, endToken: verb + 1, sentence: at.index, ...askInEnglish(passage, at.sentence, { helper, zu: verb, verb }) }];
  }
  return [];
}
