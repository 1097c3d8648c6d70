import { overlaps } from '../text/span.ts';
import type { Found } from './merge-readings.ts';

const severities = { error: 0, warning: 1, info: 2, hint: 3 };

/** Heaviest first, for one place that two categories claim. */
const order = [
  'threat-legal', 'conditional-threat', 'threat-sanction', 'vague-consequence', 'shouting', 'blame', 'second-person-failure', 'suspicion', 'refusal-without-next-step', 'flat-refusal',
  'brush-off', 'deadline-pressure', 'must-command', 'no-reply-span', 'dunning-word', 'system-excuse', 'condescension', 'presumed-understanding', 'regret-formula', 'third-person-customer',
  'impersonal-passive', 'passive-obligation', 'official-decree', 'nominal-style', 'impersonal-greeting', 'cold-closing', 'bare-imperative', 'stacked-bad-news', 'long-sentence',
];

/** Within one category the longest wins, then the more severe. Found things keep their order. */
export function longestOfCategory(found: readonly Found[]): Found[] {
  return keepBest(found, (one, other) => (other.end - other.start) - (one.end - one.start) || bySeverity(one, other), (one, other) => one.category === other.category);
}

/** Categories that name the same coldness from two sides; in one place only the more severe counts. */
const families: Readonly<Record<string, string>> = {
  'conditional-threat': 'threat', 'threat-legal': 'threat', 'threat-sanction': 'threat', 'vague-consequence': 'threat', blame: 'blame', 'second-person-failure': 'blame',
  'deadline-pressure': 'deadline', 'deadline-without-reason': 'deadline', 'flat-refusal': 'refusal', 'refusal-without-next-step': 'refusal', 'impersonal-passive': 'refusal', 'negation-first': 'refusal',
  'must-command': 'command', 'bare-imperative': 'command', 'passive-obligation': 'command', 'no-reply-span': 'reply', 'please-start-negative': 'reply',
  'official-decree': 'decree', 'nominal-style': 'decree', 'empty-phrase': 'formula', 'regret-formula': 'formula', 'presumed-understanding': 'formula',
};

/** What counts for the temperature: of each family the more severe in one place. */
export function onePerFamily(found: readonly Found[]): Found[] {
  const family = (one: Found): string => families[one.category] ?? one.category;
  return keepBest(found, (one, other) => bySeverity(one, other) || (other.end - other.start) - (one.end - one.start), (one, other) => family(one) === family(other));
}

/** One span, one label: of two categories in one place the more severe, then the heavier one, then the longer. */
export function onePerPlace(found: readonly Found[]): Found[] {
  return keepBest(found, (one, other) => bySeverity(one, other) || rank(one) - rank(other) || (other.end - other.start) - (one.end - one.start), () => true);
}

function keepBest(found: readonly Found[], compare: (one: Found, other: Found) => number, rivals: (one: Found, other: Found) => boolean): Found[] {
  const kept = new Set<Found>();
  const near = [...found].sort((a, b) => a.start - b.start || a.end - b.end);
  // Runs of things that touch are judged by themselves, so that a long letter costs no more per word than a short one.
  for (let from = 0; from < near.length;) {
    let to = from + 1;
    let end = near[from]?.end ?? 0;
    while (to < near.length && (near[to]?.start ?? 0) < end) {
      end = Math.max(end, near[to]?.end ?? 0);
      to += 1;
    }
    const chosen: Found[] = [];
    for (const one of near.slice(from, to).sort(compare)) {
      if (!chosen.some(other => overlaps(one, other) && rivals(one, other))) chosen.push(one);
    }
    for (const one of chosen) kept.add(one);
    from = to;
  }
  return found.filter(one => kept.has(one));
}

function bySeverity(one: Found, other: Found): number {
  return severities[one.candidate.severity] - severities[other.candidate.severity];
}

function rank(one: Found): number {
  const at = order.indexOf(one.category);
  return at === -1 ? order.length : at;
}
