import { pathOf } from '../path-of.ts';
import type { Reviewed, Session } from '../session.ts';
import { glanceLine } from './glance.ts';

/** The findings of a letter as Markdown, to paste into the review of a pull request. */
export function writeReviewAsMarkdown(session: Session, reviewed: Reviewed): string {
  const { document, review, settings, texts } = reviewed;
  const name = pathOf(document.uri).split('/').at(-1) ?? '';
  const lines = [`### ${fence(name)} · ${glanceLine(reviewed)}`, ''];
  for (const finding of review.findings) {
    const title = session.rule(finding.rule, reviewed.rules)?.title[settings.messages] ?? finding.rule;
    lines.push(`- ${document.positionAt(finding.start).line + 1}: ${fence(finding.text)} – ${finding.message} (${title}, \`${finding.rule}\`)`);
    for (const fix of finding.fixes.filter(one => 0 < one.edits.length).slice(0, 2)) lines.push(`  - ${texts.alternatives}: ${fence(fix.edits.map(edit => edit.text).join(' … '))}`);
  }
  return `${lines.join('\n')}\n`;
}

// A letter's words are shown as they are: backticks around them that are longer than any in them.
function fence(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const longest = Math.max(0, ...(line.match(/`+/gu) ?? []).map(run => run.length));
  const ticks = '`'.repeat(longest + 1);
  return 0 < longest ? `${ticks} ${line} ${ticks}` : `${ticks}${line}${ticks}`;
}
