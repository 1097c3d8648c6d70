import type { SnippetTextEdit, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Part, SlotMeaning, SlotPart } from '../../core/prose/block.ts';
import type { Fix } from '../../core/review/finding.ts';
import type { Review } from '../../core/review/review.ts';
import type { Edit } from '../../core/text/edit.ts';
import { toRange } from '../to-protocol.ts';

/** A tab stop in an edit's text: `‹Datum›`. */
const stop = /‹([^‹›]*)›/gu;

/** At most so many of the letter's own placeholders are offered at a tab stop. */
const mostChoices = 6;

/** What the name of a tab stop asks for. */
const asksFor: readonly (readonly [RegExp, SlotMeaning])[] = [
  [/datum|date|tag\b|day|frist|deadline|bis wann/iu, 'date'],
  [/betrag|amount|summe|sum\b/iu, 'amount'],
  [/telefon|phone|rufnummer|durchwahl/iu, 'phone'],
  [/link|url|adresse|address|seite|page/iu, 'link'],
  [/name|wer\b|who\b|vorname/iu, 'name'],
  [/zahl|anzahl|nummer|number|count/iu, 'number'],
];

/** The edits of a fix. Where a fact is missing: tab stops if the client has them, else the stop's name as it stands, `‹Datum›`. */
export function toTextEdits(document: TextDocument, review: Review, fix: Fix, snippets: boolean): (TextEdit | SnippetTextEdit)[] {
  if (!snippets || fix.needs.length === 0) return fix.edits.map(edit => ({ range: toRange(document, edit), newText: edit.text }));
  const slots = findSlots(review);
  const numbers = new Map<string, number>();
  return fix.edits.map(edit => (edit.text.includes('‹')
    ? { range: toRange(document, edit), snippet: { kind: 'snippet' as const, value: toSnippet(edit, slots, numbers) } }
    : { range: toRange(document, edit), newText: edit.text }));
}

/**
 *     bis zum ‹Datum›  →  bis zum ${1|Datum,{{dueDate}}|}
 */
function toSnippet(edit: Edit, slots: readonly SlotPart[], numbers: Map<string, number>): string {
  let value = '';
  let at = 0;
  for (const match of edit.text.matchAll(stop)) {
    const name = match[1] ?? '';
    const number = numbers.get(name) ?? numbers.size + 1;
    value += escapeSnippet(edit.text.slice(at, match.index)) + toStop(number, name, numbers.has(name) ? [] : slots);
    numbers.set(name, number);
    at = match.index + match[0].length;
  }
  return value + escapeSnippet(edit.text.slice(at));
}

function toStop(number: number, name: string, slots: readonly SlotPart[]): string {
  const meanings = asksFor.filter(([words]) => words.test(name)).map(([, meaning]) => meaning);
  const fitting = [...new Set(slots.filter(slot => meanings.includes(slot.means)).map(slot => slot.text))].slice(0, mostChoices);
  if (fitting.length === 0) return `\${${number}:${escapeSnippet(name)}}`;
  return `\${${number}|${[name, ...fitting].map(escapeChoice).join(',')}|}`;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/gu, sign => `\\${sign}`);
}

// Inside a choice only the comma, the bar and the backslash are special; "\}" would stand there as it is.
function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/gu, sign => `\\${sign}`);
}

/** The placeholders a letter has, in order. */
export function findSlots(review: Review): SlotPart[] {
  return review.prose.blocks.flatMap(block => slotsOf(block.parts));
}

function slotsOf(parts: readonly Part[]): SlotPart[] {
  return parts.flatMap(part => {
    if (part.kind === 'slot') return part.from === undefined ? [part] : [];
    return part.kind === 'choice' ? part.arms.flatMap(arm => slotsOf(arm.parts)) : [];
  });
}
