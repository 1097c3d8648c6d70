import { type Clause, clausesOf } from '../clause.ts';
import { findIn, isIn, wordList } from '../markers.ts';
import type { Sentence } from '../../language/token.ts';
import type { LetterView, Passage } from '../passage.ts';
import { isSender } from '../people.ts';
import { askInEnglish, askInGerman } from './ask-instead.ts';
import { newMark } from '../sentence-marks.ts';
import { eachSentence, type KindMatch } from './kind.ts';

const demands = wordList('zahlen bezahlen begleichen entrichten ueberweisen leisten erbringen unterlassen beachten befolgen erfuellen raeumen entfernen melden richten senden uebersenden uebermitteln unterschreiben unterzeichnen tragen veranlassen bestaetigen erstatten retournieren beseitigen verwenden belegen beantragen reinigen uebergeben vernichten bezahlen loeschen benennen nutzen benutzen fuehren beheben begruenden sichern pflegen raeumen streuen entsorgen verschliessen hinterlegen');
/** "muss bezahlt werden": what is asked for, as a participle. */
const demanded = wordList('bezahlt gezahlt beglichen entrichtet ueberwiesen vorgelegt eingereicht nachgereicht zurueckgeschickt zurueckgesendet zurueckgesandt zurueckgegeben abgegeben abgeholt unterschrieben unterzeichnet ausgefuellt gemeldet mitgeteilt mitgebracht nachgewiesen beantragt gestellt geraeumt entfernt erbracht eingehalten beachtet gereinigt');
const joined = /^(?:ein|vor|ab|zurueck|nach|mit|an|aus|bei|auf|her|hin|weiter|zu|um|durch)zu(?:reichen|legen|geben|senden|schicken|weisen|teilen|fuellen|bringen|fuegen|halten|nehmen|stellen|zahlen|holen|bezahlen|liefern|gleichen|fuehren|richten|sorgen|tragen|leiten|setzen|melden)$/u;
const easy = wordList('leicht schwer schoen gut einfach moeglich kaum nicht nur noch nichts');
const being = wordList('ist sind');
const musts = wordList('muss muessen');
const payments = wordList('zahlen bezahlen begleichen entrichten ueberweisen');
/** Words that hand the reader something to pay with. */
const served = wordList('finden findest liegt anbei beilage qr* einzahlungsschein zahlschein ueberweisungstraeger vordruck iban');
const english = wordList('paid returned submitted received completed provided settled made sent remitted signed vacated removed surrendered');
const obliged = newMark({ de: [being], en: [wordList('be')] }) | newMark({ de: [demands, joined], en: [english] });
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
  const helper = findIn(being, tokens, clause.firstToken, clause.endToken);
  if (findIn(easy, tokens, clause.firstToken, clause.endToken) !== -1) return [];
  if (helper === -1) return findMust(passage, clause, at.index);
  for (let verb = helper + 1; verb < clause.endToken; verb += 1) {
    const token = tokens[verb];
    if (token === undefined) continue;
    const isZu = tokens[verb - 1]?.folded === 'zu' && isIn(demands, token);
    if (!isZu && !joined.test(token.folded)) continue;
    const next = tokens[verb + 1];
    const closes = verb + 1 >= at.sentence.endToken || next?.kind === 'mark' || /^(?:und|oder|sowie)$/u.test(next?.folded ?? '');
    // A plain invoice that hands over what to pay with is stiff, not cold.
    const isServed = isIn(payments, token) && findIn(served, tokens, verb + 1, at.sentence.endToken) !== -1;
    if (closes) return [{ firstToken: helper, endToken: verb + 1, sentence: at.index, ...(isServed ? { severity: 'info' as const } : {}), ...askInGerman(passage, letter, at.sentence, { helper, zu: isZu ? verb - 1 : verb, verb }) }];
  }
  return [];
}

/** "Die Rechnung muss bis Freitag bezahlt werden": cooler than it need be, and milder than "ist zu zahlen". */
function findMust(passage: Passage, clause: Clause, index: number): KindMatch[] {
  const { tokens } = passage.text;
  const must = findIn(musts, tokens, clause.firstToken, clause.endToken);
  const verb = must === -1 ? -1 : findIn(demanded, tokens, must + 1, clause.endToken);
  if (verb === -1 || tokens[verb + 1]?.folded !== 'werden' || tokens.slice(clause.firstToken, clause.endToken).some(token => isSender(token, 'de'))) return [];
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
