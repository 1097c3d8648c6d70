import type { BranchClose, BranchElse, BranchOpen } from '../template/piece.ts';
import type { LinePart, MarkupPart, SlotPart, TextPart } from './block.ts';
import { SLOT } from './draft.ts';

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
  for (let at = from; at < to; at += 1) {
    const item = items[at];
    if (item === undefined) break;
    text = append(text, item);
  }
  return text.endsWith(' ') ? text.slice(0, -1) : text;
}

function append(text: string, item: Item): string {
  const ended = text === '' || text.endsWith(' ');
  switch (item.kind) {
    case 'text':
      return text + (ended && item.text.startsWith(' ') ? item.text.slice(1) : item.text);
    case 'slot':
      return text + SLOT;
    case 'line':
    case 'branch-else':
      return ended ? text : `${text} `;
    default:
      return text;
  }
}

/** Split the text item that holds the `offset`-th character of the flat line; returns the index of the item that begins there. */
export function splitAt(items: Item[], line: Line, offset: number): number {
  let text = '';
  for (let at = line.from; at < line.to; at += 1) {
    const item = items[at];
    if (item === undefined) break;
    const next = append(text, item);
    if (next.length <= offset) {
      text = next;
      continue;
    }
    if (item.kind !== 'text' || item.text.length !== item.end - item.start) return at;
    const inItem = item.text.length - (next.length - offset);
    if (inItem <= 0) return at;
    items.splice(at, 1,
      { ...item, text: item.text.slice(0, inItem), end: item.start + inItem },
      { ...item, text: item.text.slice(inItem), start: item.start + inItem });
    return at + 1;
  }
  return line.to;
}
