import type { Place } from '../template/piece.ts';
import type { Part } from './block.ts';
import type { Draft } from './draft.ts';

/** The draft as it was cut, before anybody gave it a role, so many characters further on. */
export function moveDraft(draft: Draft, by: number, place: Place): Draft {
  const { under, flat, label, line, bullet, vote } = draft;
  const parts = by === 0 ? draft.parts : draft.parts.map(part => movePart(part, by));
  return { place, parts, under, start: draft.start + by, end: draft.end + by, flat, label, line, bullet, role: 'body', language: 'de', judged: true, why: undefined, vote };
}

function movePart(part: Part, by: number): Part {
  const start = part.start + by;
  const end = part.end + by;
  switch (part.kind) {
    case 'text':
      return part.from === undefined && part.isDecoded === undefined ? { kind: 'text', text: part.text, start, end } : { ...part, start, end };
    case 'markup':
    case 'line':
      return { kind: part.kind, start, end };
    case 'choice':
      return { kind: 'choice', start, end, arms: part.arms.map(({ conditions, parts }) => ({ conditions, parts: parts.map(inner => movePart(inner, by)) })) };
    default:
      return { ...part, start, end };
  }
}
