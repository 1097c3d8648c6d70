import type { Block } from '../../core/prose/block.ts';
import { listReadings } from '../../core/prose/list-readings.ts';
import type { Reviewed } from '../session.ts';

/** What an inbox shows of the text behind the subject, in characters. */
const longestPreview = 90;

/** For a place in the subject or preheader: both as they stand in the inbox, one behind the other. */
export function inboxLine({ review, texts }: Reviewed, at: number): string | null {
  const { blocks } = review.prose;
  const here = blocks.findIndex(block => block.start <= at && at <= block.end);
  const role = blocks[here]?.role;
  if (role !== 'subject' && role !== 'preheader') return null;
  const subject = role === 'subject' ? blocks[here] : blocks.find(block => block.role === 'subject');
  if (subject === undefined) return null;
  // Without a preheader an inbox takes the letter's first words.
  const behind = blocks.slice(role === 'subject' ? here : 0);
  const preview = behind.find(block => block.role === 'preheader') ?? behind.find(block => block.role === 'greeting' || block.role === 'body');
  const words = textOf(subject);
  const more = preview === undefined ? '' : textOf(preview);
  return texts.inbox(words, more.length <= longestPreview ? more : `${more.slice(0, longestPreview - 1)}…`, words.length);
}

function textOf(block: Block): string {
  return (listReadings(block).readings[0]?.text ?? '').replace(/\s+/gu, ' ').trim();
}
