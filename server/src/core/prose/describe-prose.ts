import type { Language, Register } from '../language/language.ts';
import type { Format } from '../template/piece.ts';
import type { Template } from '../template/template.ts';
import { type Problem, problemText } from '../text/problem.ts';
import type { Block, Part, Prose, Role, SlotMeaning } from './block.ts';
import { describeConditions } from './describe-conditions.ts';
import { listReadings } from './list-readings.ts';

/** What `herzlich read --format json` prints of a file. */
export interface ProseDescription {
  readonly path: string | null;
  readonly format: Format;
  readonly language: Language;
  readonly register: Register;
  readonly letter: { readonly isLetter: boolean; readonly isWhole: boolean; readonly signs: readonly string[]; readonly kind: string | null };
  readonly dialects: readonly string[];
  readonly blocks: readonly BlockDescription[];
  readonly problems: readonly Problem[];
}

/** A block as `herzlich read --format json` prints it. */
export interface BlockDescription {
  readonly role: Role;
  readonly language: Language;
  readonly judged: boolean;
  readonly why?: string;
  /** The partial that all of the block was read from. */
  readonly from?: string;
  /** Source ranges that are read as words, in order. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  readonly readings: readonly { readonly when: string; readonly text: string }[];
  readonly capped?: true;
  readonly slots?: readonly { readonly text: string; readonly means: SlotMeaning }[];
}

/** The contract of `herzlich read`. `messages` is the language of `when`. */
export function describeProse(template: Template, prose: Prose, path: string | null = null, messages: Language = 'en'): ProseDescription {
  const { isLetter, isWhole, signs, kind } = prose.letter;
  return {
    path, format: template.format, language: prose.language, register: prose.register, letter: { isLetter, isWhole, signs, kind },
    dialects: template.dialects, blocks: prose.blocks.map(block => describeBlock(block, messages)), problems: template.problems.map(problem => ({ ...problem, message: problemText(problem, messages) })),
  };
}

function describeBlock(block: Block, messages: Language): BlockDescription {
  const { readings, capped } = listReadings(block);
  const from = fromOf(block.parts);
  const slots = slotsOf(block.parts);
  return {
    role: block.role, language: block.language, judged: block.judged, ...(block.why === undefined ? {} : { why: block.why }), ...(from === null ? {} : { from }),
    spans: wordSpans(block.parts),
    readings: readings.map(reading => ({ when: describeConditions([...block.under, ...reading.conditions], messages), text: reading.text })),
    ...(capped ? { capped } : {}),
    ...(slots.length > 0 ? { slots } : {}),
  };
}

/** The source ranges of a block that are read as words, all arms in source order; neighbours are one range. */
export function wordSpans(parts: readonly Part[]): [number, number][] {
  const spans: [number, number][] = [];
  const visit = (part: Part): void => {
    if (part.kind === 'choice') for (const arm of part.arms) arm.parts.forEach(visit);
    if (part.kind !== 'text' || part.from !== undefined) return;
    const last = spans.at(-1);
    if (last !== undefined && last[1] === part.start) last[1] = part.end;
    else spans.push([part.start, part.end]);
  };
  parts.forEach(visit);
  return spans;
}

/** The partial that all words and slots of a block came from; `null` where some stand in the letter itself. */
function fromOf(parts: readonly Part[]): string | null {
  const froms = new Set(listFroms(parts));
  const [from] = froms;
  return froms.size === 1 && from !== undefined ? from : null;
}

function listFroms(parts: readonly Part[]): (string | null)[] {
  return parts.flatMap(part => {
    if (part.kind === 'choice') return part.arms.flatMap(arm => listFroms(arm.parts));
    return part.kind === 'text' || part.kind === 'slot' ? [part.from ?? null] : [];
  });
}

function slotsOf(parts: readonly Part[]): { text: string; means: SlotMeaning }[] {
  return parts.flatMap(part => {
    if (part.kind === 'slot') return [{ text: part.text, means: part.means }];
    return part.kind === 'choice' ? part.arms.flatMap(arm => slotsOf(arm.parts)) : [];
  });
}
