import { dangers, findIn, wordList } from '../markers.ts';
import { type Candidate, sentenceOf } from '../passage.ts';

const hurrying = new Set(['deadline-pressure', 'must-command', 'bare-imperative', 'no-reply-span']);
const notYou = /(?:sie|du) (?:das|dies|es) nicht|nicht sie|nicht von ihnen|nicht selbst|nicht du\b|haben sie (?:das|dies) nicht|hast du (?:das|dies) nicht|wasn['’]t you|(?:did not|didn['’]t) (?:make|request|do|start|change|sign)|don['’]t recogni[sz]e|not you\b/iu;
const protect = { de: wordList('sperren sperr aendern aendere wechseln meld* informier* wenden wende kontaktier* schuetz* ignorier* loesch* oeffn* klick* weiterleit* gib geben verlassen'), en: wordList('block lock change reset report contact protect ignore delete click open forward share leave call secure') };

/**
 * Quiet where the hurry protects the reader.
 *
 *     Karte verloren? Sperren Sie sie sofort.                quiet
 *     If this wasn't you, change your password immediately.  quiet
 *     Change your password immediately or lose access.       not: nothing endangers the reader but us
 */
export function securityAdvice(candidate: Candidate): boolean {
  if (!hurrying.has(candidate.rule.category)) return false;
  const { text, language } = candidate.passage;
  const sentence = sentenceOf(candidate);
  const before = text.sentences[candidate.match.sentence - 1];
  const from = before ?? sentence;
  if (findIn(protect[language], text.tokens, sentence.firstToken, sentence.endToken) === -1) return false;
  if (notYou.test(text.text.slice(from.start, sentence.end))) return true;
  const danger = findIn(dangers[language], text.tokens, from.firstToken, sentence.endToken);
  return danger !== -1 && /verlor|gestohl|phish|betr(?:u|ü)|unbefugt|verd(?:ä|ae)chtig|missbrauch|lost|stolen|scam|fraud|suspicious|unauthori|compromised|hacked|recall|rückruf|rueckruf|gas/iu.test(text.text.slice(from.start, sentence.end));
}
