import type { Span } from '../../text/span.ts';
import type { Edit } from '../../text/edit.ts';
import { type Candidate, sentenceOf } from '../passage.ts';
import { isPlain, toSource } from '../source-map.ts';
import { withCapital } from './first-letter.ts';

/**
 * Take a region out, with the blank and the comma that would be left over. At the beginning of a sentence the next word
 * gets its capital. `null` where a tag is in the way, or nothing would be left of the block.
 *
 *     Das ist «zwingend» nötig.           → Das ist nötig.
 *     «Please be advised that» your …     → Your …
 *     Bitte zahlen Sie, «wie gesagt», …   → Bitte zahlen Sie …
 */
export function deleteRegion(candidate: Candidate, region: Span): Edit[] | null {
  const { text, reading } = candidate.passage;
  const line = text.text;
  let { start, end } = region;
  const rest = line.slice(0, start) + line.slice(end);
  if (!/[\p{L}\p{N}]/u.test(rest)) return null;
  const sentence = sentenceOf(candidate);
  const atStart = !/[\p{L}\p{N}]/u.test(line.slice(sentence.start, start));
  const before = line[start - 1] ?? '';
  if (atStart) {
    while (/[\s,:–-]/u.test(line[end] ?? '')) end += 1;
  } else {
    const commaAfter = /^\s*,/u.exec(line.slice(end));
    const commaBefore = /,\s*$/u.exec(line.slice(0, start));
    if (commaAfter && commaBefore) end += commaAfter[0].length;
    if (/\s/u.test(line[end] ?? '') && /\s/u.test(before)) end += 1;
    else if (/\s/u.test(before) && /^(?:[.,;:!?)]|$)/u.test(line.slice(end))) {
      start -= 1;
      if (commaBefore && line[start - 1] === ',') start -= 1;
    }
  }
  if (!isPlain(reading, { start, end })) return null;
  const next = line[end] ?? '';
  if (atStart && /\p{Ll}/u.test(next) && startsCapital(candidate, region)) {
    if (!isPlain(reading, { start, end: end + 1 })) return null;
    return [{ ...toSource(reading, { start, end: end + 1 }), text: withCapital(next) }];
  }
  return [{ ...toSource(reading, { start, end }), text: '' }];
}

/** The region begins with a capital, so what comes up in its place does too. */
function startsCapital(candidate: Candidate, region: Span): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(candidate.passage.text.text.slice(region.start, region.end));
}
