import type { Language } from '../language/language.ts';
import type { Role } from '../prose/block.ts';
import type { Find } from '../rule/rule.ts';
import type { CompiledRules } from './compile-rules.ts';
import { holds, holdsLate } from './conditions.ts';
import { passGates } from './gates/pass-gates.ts';
import { findKind, findLateKind, isLateKind } from './kinds/find-kinds.ts';
import type { Candidate, LetterView, Passage } from './passage.ts';

/** All cold wording of a letter in all readings, past conditions and gates. */
export function findCandidates(letter: LetterView, compiled: Readonly<Record<Language, CompiledRules>>): Candidate[] {
  const early: Candidate[] = [];
  for (const readings of letter.passages) for (const passage of readings) early.push(...lookAt(passage, letter, compiled[passage.language]));
  const all = early.filter(candidate => holdsLate(candidate, early));
  const byPassage = new Map<Passage, Candidate[]>();
  for (const candidate of all) byPassage.set(candidate.passage, [...(byPassage.get(candidate.passage) ?? []), candidate]);
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
  for (const match of matches) {
    const entry = rules.byId.get(match.id);
    if (entry === undefined || !looksAt(entry.find, passage.block.role)) continue;
    if (entry.near.size > 0 && matches.some(other => entry.near.has(other.id) && other.sentence === match.sentence)) continue;
    found.push({ rule: entry.rule, find: entry.find, match, passage, severity: entry.find.severity, isNegated: entry.isNegated });
  }
  for (const entry of rules.kinds) {
    if (isLateKind(entry.find.kind) || !looksAt(entry.find, passage.block.role)) continue;
    for (const candidate of findKind(entry, passage, letter)) {
      if (entry.near.size === 0 || !matches.some(other => entry.near.has(other.id) && other.sentence === candidate.match.sentence)) found.push(candidate);
    }
  }
  return found.filter(candidate => holds(candidate, letter)).flatMap(candidate => passGates(candidate, letter) ?? []);
}

/** All roles but the ones no rule looks at unasked. */
function looksAt(find: Find, role: Role): boolean {
  return find.roles === null ? role !== 'legal-footer' && role !== 'code' && role !== 'quote' : find.roles.includes(role);
}
