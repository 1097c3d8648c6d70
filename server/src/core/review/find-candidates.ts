import type { Language } from '../language/language.ts';
import type { Match } from '../match/match.ts';
import type { Role } from '../prose/block.ts';
import type { Find } from '../rule/rule.ts';
import type { CompiledRules } from './compile-rules.ts';
import { holds, holdsLate } from './conditions.ts';
import { passGates } from './gates/pass-gates.ts';
import { findKind, findLateKind, isLateKind } from './kinds/find-kinds.ts';
import type { Candidate, LetterView, Passage } from './passage.ts';

/** A letter holds a few dozen. A file with more than this is a heap of letters or no letter: what comes behind is not looked at. */
export const mostCandidates = 4000;

/** All cold wording of a letter in all readings, past conditions and gates. */
export function findCandidates(letter: LetterView, compiled: Readonly<Record<Language, CompiledRules>>): Candidate[] {
  const early: Candidate[] = [];
  for (const readings of letter.passages) {
    if (mostCandidates <= early.length) break;
    for (const passage of readings) for (const candidate of lookAt(passage, letter, compiled[passage.language])) early.push(candidate);
  }
  const all = early.filter(candidate => holdsLate(candidate, early));
  const byPassage = new Map<Passage, Candidate[]>();
  for (const candidate of all) {
    const here = byPassage.get(candidate.passage);
    if (here === undefined) byPassage.set(candidate.passage, [candidate]);
    else here.push(candidate);
  }
  for (const [passage, here] of byPassage) {
    for (const entry of compiled[passage.language].kinds) {
      if (!isLateKind(entry.find.kind) || !looksAt(entry.find, passage.block.role)) continue;
      all.push(...findLateKind(entry, passage, here, letter).filter(candidate => holds(candidate, letter)).flatMap(candidate => passGates(candidate, letter) ?? []));
    }
  }
  return all;
}

function lookAt(passage: Passage, letter: LetterView, rules: CompiledRules): Candidate[] {
  const found: Candidate[] = [];
  const matches = rules.findMatches(passage.text);
  const sentences = new Map<number, Match[]>();
  for (const match of matches) {
    const here = sentences.get(match.sentence);
    if (here === undefined) sentences.set(match.sentence, [match]);
    else here.push(match);
  }
  const hasNear = (near: ReadonlySet<number>, sentence: number): boolean => near.size > 0 && (sentences.get(sentence)?.some(other => near.has(other.id)) ?? false);
  for (const match of matches) {
    const entry = rules.byId.get(match.id);
    if (entry === undefined || !looksAt(entry.find, passage.block.role) || hasNear(entry.near, match.sentence)) continue;
    found.push({ rule: entry.rule, find: entry.find, match, passage, severity: entry.find.severity, isNegated: entry.isNegated });
  }
  for (const entry of rules.kinds) {
    if (isLateKind(entry.find.kind) || !looksAt(entry.find, passage.block.role)) continue;
    for (const candidate of findKind(entry, passage, letter)) if (!hasNear(entry.near, candidate.match.sentence)) found.push(candidate);
  }
  return found.slice(0, mostCandidates).filter(candidate => holds(candidate, letter)).flatMap(candidate => passGates(candidate, letter) ?? []);
}

/** All roles but the ones no rule looks at unasked. */
function looksAt(find: Find, role: Role): boolean {
  return find.roles === null ? role !== 'legal-footer' && role !== 'code' && role !== 'quote' : find.roles.includes(role);
}
