import { isVerbatim, type Condition, type Part } from './block.ts';
import { unique } from './build-parts.ts';
import type { Item } from './items.ts';
import { isBareLabel, labelAt } from './letter-line.ts';

/** Parts from `from` to `to` without blanks, lines and markup at both ends. */
export function trimmed(parts: readonly (Item | Part)[], from = 0, to = parts.length): Part[] {
  let start = from;
  let end = to;
  while (start < end && isOutside(parts[start])) start += 1;
  while (start < end && isOutside(parts[end - 1])) end -= 1;
  const between = parts.slice(start, end);
  const kept = between.every(isPart) ? between : between.filter(isPart);
  const first = kept[0];
  if (first?.kind === 'text' && first.text.startsWith(' ') && first.text.length > 1) kept[0] = { ...first, text: first.text.slice(1), start: first.start + (first.from === undefined ? 1 : 0) };
  const last = kept.at(-1);
  if (last?.kind === 'text' && last.text.endsWith(' ') && last.text.length > 1) kept[kept.length - 1] = { ...last, text: last.text.slice(0, -1), end: last.end - (last.from === undefined ? 1 : 0) };
  return kept;
}

function isPart(part: Item | Part): part is Part {
  return part.kind !== 'branch-open' && part.kind !== 'branch-else' && part.kind !== 'branch-close';
}

function isOutside(part: Item | Part | undefined): boolean {
  if (part === undefined) return false;
  if (part.kind === 'text') return part.text === ' ' || isFiller(part.text);
  if (part.kind === 'choice') return part.arms.every(arm => arm.parts.every(isOutside));
  return part.kind === 'markup' || part.kind === 'line';
}

/** Signs without a width, that push the letter's text out of the preview: `&zwnj;&nbsp;&#847;`. */
function isFiller(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code === 0xad || code === 0x34f || (0x200b <= code && code <= 0x200f) || code === 0x2060) && /^(?:[\s\u{ad}\u{200b}-\u{200f}\u{2060}]|\u{34f})+$/u.test(text);
}

/** A block that is nothing but one choice is one block for each arm, under the arm's conditions. */
export function withoutLoneChoice(parts: readonly Part[], under: readonly Condition[]): { parts: readonly Part[]; under: readonly Condition[] }[] {
  const lone = parts.length === 1 && parts[0]?.kind === 'choice' ? parts[0] : null;
  if (lone === null) return parts.length === 0 ? [] : [{ parts, under }];
  return lone.arms.flatMap(arm => {
    const conditions = unique([...under, ...arm.conditions]);
    return contradicts(conditions) ? [] : withoutLoneChoice(trimmed(arm.parts), conditions);
  });
}

/** `if paid` inside `unless paid` is never read. */
export function contradicts(conditions: readonly Condition[]): boolean {
  const truth = new Map<string, boolean>();
  for (const { text, holds } of conditions) {
    if (truth.has(text) && truth.get(text) !== holds) return true;
    truth.set(text, holds);
  }
  return false;
}

/** Turns «Betreff:» and the emphasis around it into markup. */
export function withoutLabel(parts: readonly Part[], flat: string): { parts: Part[]; flat: string } {
  const end = isBareLabel(flat) === null ? labelAt(flat)?.end ?? 0 : flat.length;
  const kept: Part[] = [];
  let count = 0;
  for (const part of parts) {
    if (part.kind !== 'text' || end <= count) {
      if (end <= count || part.kind === 'choice') kept.push(part);
      continue;
    }
    const next = count + part.text.length;
    if (end < next && isVerbatim(part)) kept.push({ ...part, text: part.text.slice(end - count), start: part.start + end - count });
    count = next;
  }
  return { parts: trimmed(kept), flat: flat.slice(end).trim() };
}

/** Choices laid out in a row, so that they can be read as flat text. */
export function toItems(parts: readonly Part[]): Item[] {
  const items: Item[] = [];
  const add = (part: Part): void => {
    if (part.kind !== 'choice') {
      items.push(part);
      return;
    }
    part.arms.forEach((arm, index) => {
      if (index > 0) items.push({ kind: 'branch-else', id: 0, helper: '', condition: '', start: part.start, end: part.start });
      arm.parts.forEach(add);
    });
  };
  parts.forEach(add);
  return items;
}

