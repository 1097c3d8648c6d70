import type { Container, Piece, Place } from '../template/piece.ts';
import type { Template } from '../template/template.ts';
import { commonEnds } from '../text/common-ends.ts';

/** The blocks that an edit may have changed; those before and behind are the same, but for their offsets. */
export interface ChangedPieces {
  /** Index of the break that begins the first of them, 0 for the start. */
  readonly from: number;
  /** Index of the break behind the last of them; the number of pieces for the end. */
  readonly to: number;
  /** Where they begin in both sources, and where they end in the source before. */
  readonly start: number;
  readonly endBefore: number;
  /** How far all that stands behind has moved. */
  readonly moved: number;
  /** Places in the reading before, by what they are now. */
  readonly places: ReadonlyMap<Place, Place>;
}

/**
 * Where the pieces of two readings differ, rounded up to whole blocks. `null` where the change reaches further than its block: it
 * holds a branch, or there is no reading to compare with.
 */
export function findChangedPieces(before: Template, now: Template): ChangedPieces | null {
  if (before.format !== now.format) return null;
  const old = before.pieces;
  const { pieces } = now;
  const same = commonEnds(before.source, now.source);
  const moved = now.source.length - before.source.length;
  const shorter = Math.min(old.length, pieces.length);
  const places = new Map<Place, Place>();
  const match = (one: Piece | undefined, other: Piece | undefined, by: number): boolean => {
    if (!isSame(one, other, by)) return false;
    if (one?.kind === 'break' && other?.kind === 'break') places.set(one.place, other.place);
    return true;
  };
  let first = 0;
  while (first < shorter && (old[first]?.end ?? Infinity) <= same.start && match(old[first], pieces[first], 0)) first += 1;
  let last = 0;
  while (last < shorter - first && before.source.length - same.end <= (old.at(-1 - last)?.start ?? 0) && match(old.at(-1 - last), pieces.at(-1 - last), moved)) last += 1;
  if (hasBranch(old, first, old.length - last) || hasBranch(pieces, first, pieces.length - last)) return null;
  let from = first - 1;
  while (0 <= from && !endsBlock(pieces[from])) from -= 1;
  let to = pieces.length - last;
  while (to < pieces.length && !endsBlock(pieces[to])) to += 1;
  const behind = old[to + old.length - pieces.length];
  return { from: Math.max(0, from), to, start: pieces[Math.max(0, from)]?.start ?? 0, endBefore: behind?.start ?? before.source.length + 1, moved, places };
}

function endsBlock(piece: Piece | undefined): boolean {
  return piece?.kind === 'break' && piece.aside === undefined;
}

function hasBranch(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (pieces[at]?.kind.startsWith('branch') === true) return true;
  return false;
}

/** True if the two mean the same, the other moved on. Their characters are known to be the same. */
function isSame(one: Piece | undefined, other: Piece | undefined, moved: number): boolean {
  if (one === undefined || other === undefined || one.kind !== other.kind || one.start + moved !== other.start || one.end + moved !== other.end) return false;
  switch (one.kind) {
    case 'words':
      return other.kind === 'words' && one.text === other.text;
    case 'slot':
      return other.kind === 'slot' && one.name === other.name && one.partial === other.partial;
    case 'branch-open':
    case 'branch-else':
      return other.kind === one.kind && one.id === other.id && one.helper === other.helper && one.condition === other.condition;
    case 'branch-close':
      return other.kind === 'branch-close' && one.id === other.id;
    case 'break':
      return other.kind === 'break' && one.aside === other.aside && one.wraps === other.wraps && one.unwraps === other.unwraps && (one.place === other.place || isSamePlace(one.place, other.place, moved));
    default:
      return true;
  }
}

function isSamePlace(one: Place, other: Place, moved: number): boolean {
  return one.spot === other.spot && one.name === other.name && one.language === other.language && one.within.length === other.within.length
    && one.within.every((container, at) => isSameContainer(container, other.within[at], moved));
}

/** A container that began before the change has not moved. */
function isSameContainer(one: Container, other: Container | undefined, moved: number): boolean {
  return other !== undefined && one.kind === other.kind && one.info === other.info && (one.id === other.id || one.id + moved === other.id);
}
