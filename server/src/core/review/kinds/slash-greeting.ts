import type { Passage } from '../passage.ts';
import type { KindMatch } from './kind.ts';

const shapes = {
  de: /(?:sehr\s+)?(?:geehrte|liebe|werte|verehrte)(?:\/r|\/-r|\(r\)|\(n\)|\*r|:r|_r|r?\s*\/\s*(?:sehr\s+)?(?:geehrter|lieber|geehrte|liebe))(?!\p{L})(?:\s+(?:frau|herr)\s*\/\s*(?:frau|herrn?))?|\b(?:frau|herrn?)\s*\/\s*(?:frau|herrn?)\b/iu,
  en: /\b(?:sir|madam|mr\.?|mrs\.?|ms\.?|miss)\s*\/\s*(?:sir|madam|mr\.?|mrs\.?|ms\.?|miss|mx\.?)(?:\s*\/\s*(?:mr\.?|mrs\.?|ms\.?|miss|mx\.?))*|\bdear\s+sir\s*(?:or|\/)\s*madam\b/iu,
};

const labels = /^(?:kund|mieter|nutzer|benutzer|bewerber|mitglied|patient|interessent|teilnehmer|eigentuemer|abonnent|versichert|customer|client|member|user|tenant|patient|applicant)/u;

/** A greeting that leaves the reader to strike out what does not fit: "Sehr geehrte/r Herr/Frau". */
export function slashGreeting(passage: Passage): KindMatch[] {
  if (passage.block.role !== 'greeting') return [];
  const found = shapes[passage.language].exec(passage.text.text);
  if (found === null) return [];
  const end = found.index + found[0].length;
  const firstToken = passage.text.tokens.findIndex(token => found.index < token.end);
  const after = passage.text.tokens.findIndex(token => end <= token.start);
  const beforeName = after === -1 ? passage.text.tokens.length : after;
  // "Sehr geehrte/r Kunde/in" names nobody; the label goes too.
  const hasLabel = labels.test(passage.text.tokens[beforeName]?.folded ?? '');
  const endToken = hasLabel ? beforeName + 1 : beforeName;
  if (firstToken === -1 || endToken <= firstToken) return [];
  const sentence = passage.text.sentences.findIndex(one => one.firstToken <= firstToken && firstToken < one.endToken);
  const next = passage.text.tokens[endToken];
  const slot = next?.kind === 'slot' ? passage.reading.runs.find(run => run.inReading === next.start)?.slot : undefined;
  const stops = passage.language === 'de' ? { first: 'Vorname', name: 'Vorname Nachname' } : { first: 'first name', name: 'name' };
  // "Guten Tag {{nachname}}" would lose the Frau or Herr: the first name stands in for it.
  const isLastName = slot !== undefined && /nach|last|sur|famil/iu.test(slot.name);
  const isNobody = slot === undefined && next?.kind !== 'word';
  const missing = isLastName ? stops.first : isNobody ? stops.name : null;
  return [{ firstToken, endToken, sentence: Math.max(sentence, 0), fills: [missing === null ? '' : `${found[0].endsWith(' ') ? '' : ' '}‹${missing}›`] }];
}
