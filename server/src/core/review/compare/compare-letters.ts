import { defaultSettings, type Settings } from '../../config/settings.ts';
import { diffLists } from '../../text/diff-lists.ts';
import { readPassages } from '../read-passages.ts';
import type { Review, Temperature } from '../review.ts';
import { TextMemory } from '../text-memory.ts';
import { compareFacts, type FactChange } from './compare-facts.ts';
import { compareReadings, type ReadingChange } from './compare-readings.ts';
import { matchFindings, type MatchedFindings } from './match-findings.ts';
import { readFacts } from './read-facts.ts';
import { readSentences, type ReadSentence } from './read-sentences.ts';

/** A sentence that reads otherwise than before; `null` where it is new or gone. */
export interface SentenceChange {
  readonly before: string | null;
  readonly after: string | null;
  /** The readings it stands in, '' for all. */
  readonly when: string;
}

/** What a change does to a letter. Temperatures are `null` where there is no letter, or none that has one. */
export interface LetterChange {
  readonly before: Temperature | null;
  readonly after: Temperature | null;
  /** Where branches make a difference: what the change does to each reading. */
  readonly readings: readonly ReadingChange[];
  readonly sentences: readonly SentenceChange[];
  readonly facts: readonly FactChange[];
  readonly findings: MatchedFindings;
}

/** Compare a letter with what it was, as it is read: markup, indentation and line ends do not count. A side is `null` where the letter did not or does not exist. */
export function compareLetters(before: Review | null, after: Review | null, settings: Settings = defaultSettings): LetterChange {
  const { messages } = settings;
  const memory = new TextMemory();
  const old = before === null ? [] : readPassages(before.prose, settings, memory);
  const now = after === null ? [] : readPassages(after.prose, settings, memory);
  return {
    before: before?.temperature ?? null,
    after: after?.temperature ?? null,
    readings: compareReadings(before, after, messages),
    sentences: compareSentences(readSentences(old, messages), readSentences(now, messages)),
    // Of a letter that is new or gone, all facts are: that needs no list.
    facts: before === null || after === null ? [] : compareFacts(readFacts(old, linksOf(before)), readFacts(now, linksOf(after)), messages),
    findings: matchFindings(before?.findings ?? [], after?.findings ?? []),
  };
}

/** True if a recipient would notice, or the review differs. */
export function isChanged({ before, after, readings, sentences, facts, findings }: LetterChange): boolean {
  return 0 < sentences.length || 0 < facts.length || 0 < findings.new.length || 0 < findings.fixed.length || before?.value !== after?.value
    || readings.some(reading => reading.before?.value !== reading.after?.value);
}

function compareSentences(before: readonly ReadSentence[], after: readonly ReadSentence[]): SentenceChange[] {
  const key = ({ text, when }: ReadSentence): string => `${when}\n${text}`;
  return diffLists(before.map(key), after.map(key)).flatMap(({ oldStart, oldEnd, newStart, newEnd }) => pairUp(before.slice(oldStart, oldEnd), after.slice(newStart, newEnd)));
}

/** Each sentence with the one most like it that came in its place, in order. */
function pairUp(gone: readonly ReadSentence[], brought: readonly ReadSentence[]): SentenceChange[] {
  const changes: SentenceChange[] = [];
  let next = 0;
  for (const old of gone) {
    let best = -1;
    let likest = 0.3;
    for (let at = next; at < Math.min(brought.length, next + 20); at += 1) {
      const like = likeness(old.text, brought[at]?.text ?? '');
      if (likest < like) {
        best = at;
        likest = like;
      }
    }
    const instead = brought[best];
    if (instead === undefined) {
      changes.push({ before: old.text, after: null, when: old.when });
      continue;
    }
    changes.push(...brought.slice(next, best).map(isNew), { before: old.text, after: instead.text, when: instead.when });
    next = best + 1;
  }
  return [...changes, ...brought.slice(next).map(isNew)];
}

function isNew({ text, when }: ReadSentence): SentenceChange {
  return { before: null, after: text, when };
}

/** The share of words that two sentences have in common, from 0 to 1. */
function likeness(one: string, other: string): number {
  const words = wordsOf(one);
  const others = wordsOf(other);
  const shared = [...words].filter(word => others.has(word)).length;
  return words.size + others.size === 0 ? 0 : (2 * shared) / (words.size + others.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\{\{[^{}]*\}\}|[\p{L}\p{N}]+/gu) ?? []);
}

/** Where links in attributes and Markdown lead, and phone numbers and mailboxes behind them. */
function linksOf({ template }: Review): string[] {
  const targets = template.source.matchAll(/\bhref\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)')|\]\(\s*<?([^\s<>()]+)/gi);
  return [...targets].map(([, double, single, markdown]) => (double ?? single ?? markdown ?? '').trim()).filter(target => target !== '' && !target.startsWith('#'));
}
