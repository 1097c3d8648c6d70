import { combine } from './combine.ts';
import type { Part } from './part.ts';

/** Words that may stand between the two sides of `A & B`. */
const mostBetween = 12;

/**
 * All orders in which the sides of `A & B` can stand in a clause; of at most `most` choices.
 *
 *     rechtliche Schritte … einleiten · einleiten … rechtliche Schritte
 *     leiten … rechtliche Schritte … ein · rechtliche Schritte leiten … ein
 */
export function joinEitherOrder(sides: readonly (readonly Part[][])[], most: number): Part[][] {
  return choose(sides, most).flatMap(chosen => orders(chosen));
}

/** One sequence of every side, in all combinations. */
function choose(sides: readonly (readonly Part[][])[], most: number): Part[][][] {
  return sides.reduce<Part[][][]>((all, side) => combine(all, side, most).map(([before, parts]) => [...before, parts]), [[]]);
}

function orders(chosen: readonly Part[][]): Part[][] {
  const whole = permutations(chosen).map(order => withGaps(order));
  const split = chosen.flatMap((parts, index) => {
    const others = chosen.filter((_, other) => other !== index);
    return splitVerb(parts).flatMap(([verb, bracket]) => splitOrders(verb, bracket, others));
  });
  return [...whole, ...split];
}

/** The finite verb may stand before or amid the others, its particle closes the clause behind them all. */
function splitOrders(verb: Part[], bracket: Part[], others: readonly Part[][]): Part[][] {
  return permutations([verb, ...others]).map(order => withGaps([...order, bracket]));
}

/** "nicht nachkommen" in two parts: "kommen … nicht nach". Only a verb at the end of its words can be split. */
function splitVerb(parts: readonly Part[]): [Part[], Part[]][] {
  const verb = parts[parts.length - 1];
  const before = parts.slice(0, -1);
  return (verb?.split ?? []).map(({ verb: forms, particle }) => [
    [{ kind: 'word', forms }],
    [...before, { kind: 'word', forms: [particle] }, { kind: 'clause-end' }],
  ]);
}

function withGaps(pieces: readonly Part[][]): Part[] {
  return pieces.flatMap((parts, index): Part[] => (index === 0 ? parts : [{ kind: 'gap', most: mostBetween, captured: false }, ...parts]));
}

function permutations<Thing>(things: readonly Thing[]): Thing[][] {
  if (things.length <= 1) return [[...things]];
  return things.flatMap((first, index) => permutations(things.filter((_, other) => other !== index)).map(rest => [first, ...rest]));
}
