import type { Language } from '../language/language.ts';
import type { TokenizedText } from '../language/token.ts';
import type { Role } from '../prose/block.ts';
import type { Find } from '../rule/rule.ts';
import type { CompiledRules, Entry } from './compile-rules.ts';
import { holds, holdsLate } from './conditions.ts';
import { passGates } from './gates/pass-gates.ts';
import { findKind, findLateKind, findLetterKind, isLateKind, isLetterKind } from './kinds/find-kinds.ts';
import type { Candidate, LetterView, Passage } from './passage.ts';

/** A letter holds a few dozen. A file with more than this is a heap of letters or no letter: what comes behind is not looked at. */
export const mostCandidates = 2000;

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

/** What a passage's words hold, whatever the letter around them; an entry by itself stands for a kind that must look at the letter. */
type Sighting = Omit<Candidate, 'passage'> | Entry;

function lookAt(passage: Passage, letter: LetterView, rules: CompiledRules): Candidate[] {
  const found: Candidate[] = [];
  for (const sighting of sightingsIn(passage, rules)) {
    if ('match' in sighting) found.push(standingIn(sighting, passage));
    else for (const candidate of findLetterKind(sighting, passage, letter)) if (!hasCompany(sighting, passage.text, candidate.match.sentence, rules)) found.push(candidate);
  }
  return found.slice(0, mostCandidates).filter(candidate => holds(candidate, letter)).flatMap(candidate => passGates(candidate, letter) ?? []);
}

/** Written out, because a copy of whatever an object holds takes several times as long. */
function standingIn({ rule, find, match, severity, isNegated, fills }: Omit<Candidate, 'passage'>, passage: Passage): Candidate {
  return { rule, find, match, passage, severity, ...(isNegated === undefined ? {} : { isNegated }), ...(fills === undefined ? {} : { fills }) };
}

/** By text and role: a text belongs to one reviewer, and with it to one set of rules. */
const sightingsBefore = new WeakMap<TokenizedText, Map<Role, readonly Sighting[]>>();

function sightingsIn(passage: Passage, rules: CompiledRules): readonly Sighting[] {
  let byRole = sightingsBefore.get(passage.text);
  if (byRole === undefined) sightingsBefore.set(passage.text, byRole = new Map());
  const { role } = passage.block;
  let sightings = byRole.get(role);
  if (sightings === undefined) byRole.set(role, sightings = listSightings(passage, rules));
  return sightings;
}

function listSightings(passage: Passage, rules: CompiledRules): Sighting[] {
  const found: Sighting[] = [];
  const matches = rules.findMatches(passage.text);
  for (const match of matches) {
    const entry = rules.entryOf(match.id);
    if (entry === undefined || !looksAt(entry.find, passage.block.role) || hasCompany(entry, passage.text, match.sentence, rules)) continue;
    found.push({ rule: entry.rule, find: entry.find, match, severity: entry.find.severity, isNegated: entry.isNegated });
  }
  for (const entry of rules.kinds) {
    if (isLateKind(entry.find.kind) || !looksAt(entry.find, passage.block.role)) continue;
    if (isLetterKind(entry.find.kind)) found.push(entry);
    else for (const { passage: _, ...candidate } of findKind(entry, passage)) if (!hasCompany(entry, passage.text, candidate.match.sentence, rules)) found.push(candidate);
  }
  return found;
}

/** True if the sentence holds one of the phrases that mean that all is well. Matches are sorted by sentence. */
function hasCompany({ find, near }: Entry, text: TokenizedText, sentence: number, rules: CompiledRules): boolean {
  if (near.size === 0) return false;
  if (find.kind === null) {
    const own = text.sentences[sentence];
    return own !== undefined && meets(near, rules.companyIn(own, text));
  }
  const matches = rules.findMatches(text);
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.sentence ?? 0) < sentence) low = middle + 1;
    else high = middle;
  }
  for (let at = low; matches[at]?.sentence === sentence; at += 1) if (near.has(matches[at]?.id ?? -1)) return true;
  return false;
}

function meets(near: ReadonlySet<number>, company: ReadonlySet<number>): boolean {
  for (const id of company) if (near.has(id)) return true;
  return false;
}

/** All roles but the ones no rule looks at unasked. */
function looksAt(find: Find, role: Role): boolean {
  return find.roles === null ? role !== 'legal-footer' && role !== 'code' && role !== 'quote' : find.roles.includes(role);
}
