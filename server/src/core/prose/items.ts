import type { BranchClose, BranchElse, BranchOpen } from '../template/piece.ts';
import { isVerbatim, type LinePart, type MarkupPart, type SlotPart, type TextPart } from './block.ts';
import { SLOT } from './draft.ts';

/** The tags of a branch. */
export type BranchItem = BranchOpen | BranchElse | BranchClose;

/** What stands between two breaks, before branches become choices. */
export type Item = TextPart | SlotPart | MarkupPart | LinePart | BranchItem;

/** One line of a block, as indices into its items; the item that ends the line belongs to no line. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly flat: string;
  /** The line is parted from the one before by more than one line end. */
  readonly afterBlank: boolean;
  /** The line before ended in a `<br>` or hard break. */
  readonly afterBreak: boolean;
}

/** The text of items from `from` to `to`, all arms in a row, white space folded, slots as `SLOT`. */
export function flatText(items: readonly Item[], from: number, to: number): string {
  let text = '';
  // Asked of the growing text itself, this would copy it for every item.
  let ended = true;
  for (let at = from; at < to; at += 1) {
    const item = items[at];
    if (item === undefined) break;
    const more = flatOf(item, ended);
    if (more === '') continue;
    text += more;
    ended = more.charCodeAt(more.length - 1) === 32;
  }
  return ended && text !== '' ? text.slice(0, -1) : text;
}

/** What an item adds to the flat text; `ended` where that ends in a blank or is empty. */
function flatOf(item: Item, ended: boolean): string {
  switch (item.kind) {
    case 'text':
      return ended && item.text.charCodeAt(0) === 32 ? item.text.slice(1) : item.text;
    case 'slot':
      return SLOT;
    case 'line':
    case 'branch-else':
      return ended ? '' : ' ';
    default:
      return '';
  }
}

/** Where a flat line is split: before the item at `at`, or inside it, where `halves` take its place. */
export interface Split {
  readonly at: number;
  readonly halves: readonly [Item, Item] | null;
}

/** Find the item that holds the `offset`-th character of a flat line. */
export function splitAt(items: readonly Item[], line: Line, offset: number): Split {
  let length = 0;
  let ended = true;
  for (let at = line.from; at < line.to; at += 1) {
    const item = items[at];
    if (item === undefined) break;
    const more = flatOf(item, ended);
    if (more === '') continue;
    ended = more.endsWith(' ');
    length += more.length;
    if (length <= offset) continue;
    const inItem = item.kind === 'text' ? item.text.length - (length - offset) : 0;
    if (item.kind !== 'text' || !isVerbatim(item) || inItem <= 0) return { at, halves: null };
    const half = item.start + inItem;
    return { at, halves: [{ ...item, text: item.text.slice(0, inItem), end: half }, { ...item, text: item.text.slice(inItem), start: half }] };
  }
  return { at: line.to, halves: null };
}
