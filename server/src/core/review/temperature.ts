import type { Severity } from '../rule/rule.ts';
import type { Found } from './merge-readings.ts';
import type { Temperature } from './review.ts';
import type { WarmGesture, WarmSignal } from './warmth.ts';

/** A temperature without its outlook: what a single reading has. */
export type Degrees = Omit<Temperature, 'ifAllFixed' | 'readings'>;

/** What each finding takes; see METRIC: scale 1. */
const chill: Readonly<Record<Severity, number>> = { error: 15, warning: 8, info: 3, hint: 1 };

/** Which warm gesture mending a signal of the letter brings. */
const brings: Readonly<Record<string, readonly [WarmSignal, number]>> = {
  'no-greeting': ['name', 5], 'impersonal-greeting': ['name', 5], 'no-thanks': ['thanks', 6], 'no-human': ['human', 5], 'cold-closing': ['human', 5],
  'no-contact': ['contact', 4], 'no-reply-only': ['contact', 4], 'no-reply-span': ['contact', 4], 'no-reader-benefit': ['reason', 4],
};

/**
 * How warm a letter feels: 60 for one with nothing cold and nothing warm; each warm gesture adds; the coldest spot counts
 * fully, each further one 8 % less; every chill point takes 2.5 % of the warmth that is there.
 *
 *     T = round((60 + W) × 0.975^C)
 *
 * `found` holds all cold wording of all categories, what the writer excepted left out. Invariant: taking one away, or
 * making it milder, never lowers the value.
 */
export function takeTemperature(warm: readonly WarmGesture[], found: readonly Found[], lacking: readonly string[]): Temperature {
  const warmth = warm.reduce((sum, { points }) => sum + points, 0);
  const gained = new Map<WarmSignal, number>();
  for (const category of [...lacking, ...found.map(one => one.category)]) {
    const bring = brings[category];
    if (bring !== undefined && !warm.some(({ name }) => name === bring[0])) gained.set(...bring);
  }
  const ifAllFixed = 60 + warmth + [...gained.values()].reduce((sum, more) => sum + more, 0);
  return { ...degreesUnder(warm, found.map(one => one.candidate.severity)), ifAllFixed };
}

/** The formula by itself: gestures and findings in, degrees and their parts out. */
export function degreesUnder(warm: readonly WarmGesture[], cold: readonly Severity[]): Degrees {
  const warmth = warm.reduce((sum, { points }) => sum + points, 0);
  const chilled = chillOf(cold);
  const value = Math.round((60 + warmth) * 0.975 ** chilled);
  const parts = [...warm.map(({ name, points }) => ({ name, points })), ...(chilled === 0 ? [] : [{ name: 'chill', points: value - (60 + warmth) }])];
  return { value, band: bandOf(value), parts };
}

/** C = Σ 0.92^(k-1) · p(k), heaviest first. */
export function chillOf(severities: readonly Severity[]): number {
  return severities.map(severity => chill[severity]).sort((a, b) => b - a).reduce((sum, points, index) => sum + 0.92 ** index * points, 0);
}

/**
 * For each finding, in the order given, how many degrees warmer the letter would be without it. With a finding gone, the
 * lighter ones move up a place: each weighs 1 / 0.92 of what it did.
 */
export function degreesOf(warm: readonly WarmGesture[], severities: readonly Severity[]): number[] {
  const warmth = 60 + warm.reduce((sum, { points }) => sum + points, 0);
  const order = severities.map((severity, index) => ({ index, points: chill[severity] })).sort((a, b) => b.points - a.points);
  const all = chillOf(severities);
  const degrees: number[] = severities.map(() => 0);
  let heavier = 0;
  for (const [place, { index, points }] of order.entries()) {
    const own = 0.92 ** place * points;
    const without = heavier + (all - heavier - own) / 0.92;
    degrees[index] = Math.max(0, Math.round(10 * warmth * (0.975 ** without - 0.975 ** all)) / 10);
    heavier += own;
  }
  return degrees;
}

function bandOf(value: number): Temperature['band'] {
  if (value < 25) return 'icy';
  if (value < 45) return 'cold';
  if (value < 65) return 'neutral';
  return value < 85 ? 'warm' : 'heartfelt';
}
