import { listReadings } from '../../core/prose/list-readings.ts';
import type { Reading } from '../../core/prose/block.ts';
import { describeConditions } from '../../core/prose/describe-conditions.ts';
import { findSlots } from '../edits/fix-edits.ts';
import type { Page } from '../protocol.ts';
import type { Reviewed } from '../session.ts';
import { PageWriter } from './page-writer.ts';

/** The letter as Herzlich reads it: each block with its role, then the placeholders with what they seem to stand for. */
export function writeReadPage(reviewed: Reviewed): Page {
  const { review, texts, settings } = reviewed;
  const page = new PageWriter(reviewed);
  const { letter } = review.prose;
  page.say(`${review.template.format} · ${review.language}${review.register === null ? '' : ` · ${review.register}`}${letter.kind === null ? '' : ` · ${letter.kind}`}`);
  for (const sign of letter.signs) page.say(`  ${sign}`);
  if (!letter.isLetter) page.say(texts.notALetter);
  for (const block of review.prose.blocks) {
    const silent = block.judged ? '' : ` (${texts.notJudged[block.why ?? ''] ?? block.why ?? ''})`;
    page.say('');
    page.say(`[${block.role}]${silent}${block.under.length === 0 ? '' : ` ${describeConditions(block.under, settings.messages)}`}`, block);
    const { readings, capped } = listReadings(block);
    for (const reading of readings) {
      if (1 < readings.length) page.say(`  ${describeConditions(reading.conditions, settings.messages) || texts.always}:`, block);
      page.write(reading, 1 < readings.length ? '    ' : '  ', block);
    }
    if (capped) page.say(`  ${texts.capped}`);
  }
  if (review.prose.blocks.length === 0) page.say(texts.nothingRead);
  const slots = new Map(findSlots(review).map(slot => [slot.text, slot]));
  if (0 < slots.size) {
    page.say('');
    page.say(`${texts.slots}:`);
    for (const slot of slots.values()) page.say(`  ${slot.text} · ${slot.means}`, slot);
  }
  return page.finish();
}

/** The letter in each of its readings, as plain text: what a recipient would read. */
export function writeReadingsPage(reviewed: Reviewed): Page {
  const { review, texts, settings } = reviewed;
  const page = new PageWriter(reviewed);
  const judged = review.prose.blocks.filter(block => block.role !== 'code' && block.why !== 'instruction');
  const listed = judged.map(block => ({ block, ...listReadings(block) }));
  const choices = readingsOfLetter(listed.flatMap(({ block, readings }) => readings.map(reading => [...block.under, ...reading.conditions])));
  choices.forEach((choice, index) => {
    if (0 < index) page.say('');
    page.say(`── ${texts.reading} ${index + 1}: ${describeConditions(choice, settings.messages) || texts.always} ──`);
    for (const { block, readings } of listed) {
      if (!block.under.every(condition => agrees(condition, choice))) continue;
      const reading = readings.find(one => one.conditions.every(condition => agrees(condition, choice)));
      if (reading === undefined || reading.text.trim() === '') continue;
      page.say('');
      page.write(reading, '', block);
    }
    page.say('');
  });
  if (judged.length === 0) page.say(texts.nothingRead);
  return page.finish();
}

type Conditions = Reading['conditions'];

/** At most so many readings of the whole letter are written out. */
const mostReadings = 16;

/**
 * Truth values for all conditions, so that each reading of each block is met by at least one of them.
 * Conditions of one text have one truth; the readings are packed greedily.
 */
function readingsOfLetter(wanted: readonly Conditions[]): Conditions[] {
  const choices: Conditions[] = [];
  for (const conditions of wanted) {
    const fits = choices.findIndex(choice => conditions.every(condition => agrees(condition, choice)));
    if (0 <= fits) {
      const choice = choices[fits] ?? [];
      choices[fits] = [...choice, ...conditions.filter(condition => !choice.some(other => other.text === condition.text))];
      continue;
    }
    if (choices.length < mostReadings) choices.push(conditions);
  }
  return choices.length === 0 ? [[]] : choices;
}

/** A condition the choice does not speak of agrees with it. */
function agrees(condition: Conditions[number], choice: Conditions): boolean {
  return choice.every(other => other.text !== condition.text || other.holds === condition.holds);
}
