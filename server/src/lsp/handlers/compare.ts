import { compareLetters, isChanged, type LetterChange } from '../../core/review/compare/compare-letters.ts';
import type { Finding } from '../../core/review/finding.ts';
import type { Temperature } from '../../core/review/review.ts';
import type { ChangedLetter } from '../../report/changed-letter.ts';
import { diffMarkdown } from '../../report/diff-markdown.ts';
import { factLine } from '../../report/diff-words.ts';
import type { Change, CompareAllParams, CompareParams, GlanceFix } from '../protocol.ts';
import type { Reviewed, Session } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { toGlanceFinding } from './glance.ts';

/** What a change does to a letter: its temperature before and after, findings it brought and mended, facts it touched. */
export async function compare(session: Session, params: CompareParams): Promise<Change | null> {
  const compared = await compareWith(session, params);
  if (compared === null) return null;
  const { reviewed, change } = compared;
  const { uri } = params;
  return {
    uri, before: degrees(change.before), after: degrees(change.after), line: changeLine(reviewed, change),
    fresh: change.findings.new.map(finding => ({ ...toGlanceFinding(session, reviewed, finding), fixes: readyFixes(reviewed, finding) })),
    remaining: change.findings.remaining.map(finding => toGlanceFinding(session, reviewed, finding)),
    facts: change.facts.map(fact => factLine(fact, reviewed.settings.messages, text => text)),
  };
}

/** What a change does to letters, as the command line tells it: Markdown for the comment of a pull request. */
export async function writeChangesAsMarkdown(session: Session, { letters }: CompareAllParams): Promise<string> {
  const changed: ChangedLetter[] = [];
  for (const params of letters) {
    const compared = await compareWith(session, params);
    if (compared === null) continue;
    const sourceAfter = compared.reviewed.document.getText();
    changed.push({ ...compared.change, path: session.configs.shownPath(params.uri), oldPath: null, sourceBefore: params.before ?? '', sourceAfter, isNew: params.before === null, isGone: false });
  }
  return diffMarkdown(changed, await session.language(letters[0]?.uri ?? ''));
}

/** `null` where no letter is, or a recipient would notice nothing. */
async function compareWith(session: Session, { uri, before }: CompareParams): Promise<{ reviewed: Reviewed; change: LetterChange } | null> {
  const reviewed = await session.reviewFile(uri);
  if (reviewed === null) return null;
  const old = before === null ? null : session.reviewText(reviewed, before);
  if (!reviewed.review.prose.letter.isLetter && old?.prose.letter.isLetter !== true) return null;
  const change = compareLetters(old, reviewed.review, reviewed.settings);
  return isChanged(change) ? { reviewed, change } : null;
}

function readyFixes({ document }: Reviewed, { fixes }: Finding): GlanceFix[] {
  return fixes.filter(fix => fix.safety !== 'advice' && fix.needs.length === 0 && 0 < fix.edits.length)
    .map(fix => ({ title: fix.title, edits: fix.edits.map(edit => ({ range: toRange(document, edit), newText: edit.text })) }));
}

function degrees(temperature: Temperature | null): number | null {
  return temperature === null ? null : Math.round(temperature.value);
}

/** `31° → 26° · 2 new, 1 mended, 3 as before` */
function changeLine({ texts }: Reviewed, { before, after, findings }: LetterChange): string {
  const said = [before, after].map(degrees).map(value => (value === null ? '–' : `${value}°`)).join(' → ');
  return `${said} · ${texts.changed(findings.new.length, findings.fixed.length, findings.remaining.length)}`;
}
