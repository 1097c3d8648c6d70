import type { Problem } from '../text/problem.ts';
import type { Examples, FlagExample, Text } from './rule.ts';

/** What stands below the front matter of a rule file. */
export interface RuleBody {
  readonly title: Text;
  readonly why: Text;
  readonly examples: Examples;
  readonly problems: readonly Problem[];
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly number: number;
}

interface Section {
  readonly heading: Line;
  readonly level: number;
  readonly lines: Line[];
}

interface Example {
  text: string;
  fixed: string | null;
  readonly line: Line;
}

/** The Markdown of a rule file from `start` on: two titles with their reasons, and the examples. Lines count in the file. */
export function readBody(source: string, start: number): RuleBody {
  const problems: Problem[] = [];
  const sections = cutSections(source, start);
  const titles = sections.filter(section => section.level === 1);
  const end = { start: Math.max(0, source.trimEnd().length - 1), end: source.trimEnd().length };
  const [english, german] = titles;
  if (english === undefined || german === undefined) {
    problems.push({ message: 'A rule has two titles: "# …" in English with its reason, then "# …" in German with its reason. Write the one that is missing.', span: titles[0] === undefined ? end : spanOf(titles[0].heading) });
  }
  for (const section of titles.slice(2)) problems.push({ message: 'A rule has two titles, English and German. Make this one a paragraph.', span: spanOf(section.heading) });
  for (const section of titles.slice(0, 2)) {
    if (proseOf(section) === '') problems.push({ message: 'Nothing below this title says why. Write two to six lines for a copywriter.', span: spanOf(section.heading) });
  }
  const flags = readExamples(sections, 'Flags', problems);
  const leaves = readExamples(sections, 'Leaves alone', problems);
  for (const section of sections) {
    if (section.level === 2 && !['Flags', 'Leaves alone'].includes(titleOf(section))) {
      problems.push({ message: `"${section.heading.text}" is no section of a rule; it can be "## Flags" or "## Leaves alone".`, span: spanOf(section.heading) });
    }
  }
  for (const example of flags) {
    if (!/(?<!\\)«/.test(example.text)) problems.push({ message: 'This example marks nothing. Put «…» around what is flagged.', span: spanOf(example.line) });
  }
  for (const example of leaves) {
    if (/(?<!\\)«/.test(example.text)) problems.push({ message: 'An example that is left alone marks nothing. Leave the «…» out, or write \\« for a guillemet.', span: spanOf(example.line) });
  }
  if (flags.length < 2) problems.push({ message: `"## Flags" has ${count(flags.length)}. Write two or more, one with a placeholder or markup in it.`, span: sectionSpan(sections, 'Flags') ?? end });
  if (leaves.length < 2) problems.push({ message: `"## Leaves alone" has ${count(leaves.length)}. Write two or more that come close.`, span: sectionSpan(sections, 'Leaves alone') ?? end });
  return {
    title: { en: english === undefined ? '' : titleOf(english), de: german === undefined ? '' : titleOf(german) },
    why: { en: english === undefined ? '' : proseOf(english), de: german === undefined ? '' : proseOf(german) },
    examples: {
      flags: flags.map(({ text, fixed, line }): FlagExample => ({ marked: text, fixed, line: line.number })),
      leaves: leaves.map(({ text, line }) => ({ text, line: line.number })),
    },
    problems,
  };
}

function count(number: number): string {
  return number === 0 ? 'no example' : 'one example';
}

function cutSections(source: string, start: number): Section[] {
  const sections: Section[] = [];
  for (const line of cutLines(source, start)) {
    const level = /^(#{1,2})[ \t]+\S/.exec(line.text)?.[1]?.length;
    if (level !== undefined) sections.push({ heading: line, level, lines: [] });
    else sections[sections.length - 1]?.lines.push(line);
  }
  return sections;
}

function cutLines(source: string, start: number): Line[] {
  const lines: Line[] = [];
  let number = source.slice(0, start).split('\n').length;
  let at = start;
  for (const raw of source.slice(start).split('\n')) {
    lines.push({ text: raw.replace(/\r$/, ''), start: at, number });
    number += 1;
    at += raw.length + 1;
  }
  return lines;
}

/**
 * The list items of a section. A line indented below an item continues it; `→` begins the copy after the fix.
 *
 *     - Since {{date}} «you failed
 *       to» reply.
 *       → Since {{date}} we have not seen you reply.
 */
function readExamples(sections: readonly Section[], title: string, problems: Problem[]): Example[] {
  const examples: Example[] = [];
  for (const section of sections) {
    if (section.level !== 2 || titleOf(section) !== title) continue;
    for (const line of section.lines) {
      const item = /^[-*][ \t]+(.*)$/.exec(line.text)?.[1];
      const fixed = /^[ \t]*→[ \t]*(.*)$/.exec(line.text)?.[1];
      const more = /^[ \t]+(\S.*)$/.exec(line.text)?.[1];
      const last = examples[examples.length - 1];
      if (item !== undefined) examples.push({ text: item.trimEnd(), fixed: null, line });
      else if (line.text.trim() === '' || line.text.startsWith('<!--')) continue;
      else if (last === undefined || (fixed === undefined && more === undefined)) problems.push({ message: 'Examples are list items. Begin the line with "- ", or indent it by two to continue the one above.', span: spanOf(line) });
      else if (fixed !== undefined) last.fixed = fixed.trimEnd();
      else if (last.fixed !== null) last.fixed += `\n${(more ?? '').trimEnd()}`;
      else last.text += `\n${(more ?? '').trimEnd()}`;
    }
  }
  return examples;
}

function titleOf(section: Section): string {
  return section.heading.text.replace(/^#+[ \t]+/, '').replace(/(?<![ \t])[ \t]+#*$/, '').trim();
}

function proseOf(section: Section): string {
  return section.lines.map(line => line.text).join('\n').trim();
}

function sectionSpan(sections: readonly Section[], title: string): { start: number; end: number } | null {
  const section = sections.find(one => one.level === 2 && titleOf(one) === title);
  return section === undefined ? null : spanOf(section.heading);
}

function spanOf(line: Line): { start: number; end: number } {
  return { start: line.start, end: line.start + line.text.length };
}
