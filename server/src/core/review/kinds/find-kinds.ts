import type { Entry } from '../compile-rules.ts';
import type { Candidate, LetterView, Passage } from '../passage.ts';
import { bareImperative } from './bare-imperative.ts';
import { conditionalThreat } from './conditional-threat.ts';
import { deadlineWithoutReason } from './deadline-without-reason.ts';
import { exclamation } from './exclamation.ts';
import { impersonalPassive } from './impersonal-passive.ts';
import type { Kind, KindMatch, LateKind, LetterKind } from './kind.ts';
import { longSentence } from './long-sentence.ts';
import { negationFirst } from './negation-first.ts';
import { passiveObligation } from './passive-obligation.ts';
import { pleaseStartNegative } from './please-start-negative.ts';
import { refusalWithoutNextStep } from './refusal-without-next-step.ts';
import { roleGreeting } from './role-greeting.ts';
import { secondPersonFailure } from './second-person-failure.ts';
import { shouting } from './shouting.ts';
import { slashGreeting } from './slash-greeting.ts';
import { stackedBadNews } from './stacked-bad-news.ts';

/** The closed set of kinds; a rule file names one with `kind:`. */
const kinds: Readonly<Record<string, Kind>> = {
  shouting, exclamation, 'bare-imperative': bareImperative, 'impersonal-passive': impersonalPassive, 'second-person-failure': secondPersonFailure, 'conditional-threat': conditionalThreat,
  'deadline-without-reason': deadlineWithoutReason, 'long-sentence': longSentence, 'please-start-negative': pleaseStartNegative, 'slash-greeting': slashGreeting, 'role-greeting': roleGreeting,
};

const letterKinds: Readonly<Record<string, LetterKind>> = {
  'negation-first': negationFirst, 'passive-obligation': passiveObligation,
};

const lateKinds: Readonly<Record<string, LateKind>> = {
  'refusal-without-next-step': refusalWithoutNextStep, 'stacked-bad-news': stackedBadNews,
};

/** All names that `kind:` may hold in a rule of level span or sentence. */
export const kindNames: readonly string[] = [...Object.keys(kinds), ...Object.keys(letterKinds), ...Object.keys(lateKinds)];

/** True for kinds that look at what other rules have found. */
export function isLateKind(kind: string | null): boolean {
  return kind !== null && kind in lateKinds;
}

/** True for kinds that look at the letter around a passage. */
export function isLetterKind(kind: string | null): boolean {
  return kind !== null && kind in letterKinds;
}

/** What an entry's kind finds in a passage, whatever the letter. */
export function findKind(entry: Entry, passage: Passage): Candidate[] {
  return (kinds[entry.find.kind ?? '']?.(passage, entry.find.with) ?? []).map(match => toCandidate(entry, passage, match));
}

/** What an entry's kind finds in a passage of this letter. */
export function findLetterKind(entry: Entry, passage: Passage, letter: LetterView): Candidate[] {
  return (letterKinds[entry.find.kind ?? '']?.(passage, letter) ?? []).map(match => toCandidate(entry, passage, match));
}

/** What an entry's kind finds in a passage, given what other rules found there. */
export function findLateKind(entry: Entry, passage: Passage, found: readonly Candidate[], letter: LetterView): Candidate[] {
  return (lateKinds[entry.find.kind ?? '']?.(passage, found, letter) ?? []).map(match => toCandidate(entry, passage, match));
}

function toCandidate(entry: Entry, passage: Passage, match: KindMatch): Candidate {
  const { tokens } = passage.text;
  const span = (range: { readonly firstToken: number; readonly endToken: number }): { start: number; end: number } => {
    const start = tokens[range.firstToken]?.start ?? 0;
    return { start, end: Math.max(start, tokens[range.endToken - 1]?.end ?? start) };
  };
  return {
    rule: entry.rule, find: entry.find, passage, severity: match.severity ?? entry.find.severity,
    match: { id: -1, ...span(match), firstToken: match.firstToken, endToken: match.endToken, sentence: match.sentence, gaps: (match.gaps ?? []).map(span) },
    ...(match.fills === undefined ? {} : { fills: match.fills }),
  };
}
