import { isIncluded } from '../../core/config/match-globs.ts';
import { compareLetters, isChanged, type LetterChange } from '../../core/review/compare/compare-letters.ts';
import type { Finding } from '../../core/review/finding.ts';
import type { Review, Temperature } from '../../core/review/review.ts';
import type { ChangedLetter } from '../../report/changed-letter.ts';
import { diffMarkdown } from '../../report/diff-markdown.ts';
import { diffWords, factLine } from '../../report/diff-words.ts';
import type { Change, CompareAllParams, CompareParams, GlanceFix } from '../protocol.ts';
import { pathOf } from '../path-of.ts';
import type { Reviewed, Session } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { toGlanceFinding } from './glance.ts';

interface Compared {
  /** The letter as it is now; of one that is gone, as it was. */
  readonly reviewed: Reviewed;
  readonly change: LetterChange;
  readonly isNew: boolean;
  readonly isGone: boolean;
  /** The file is not there any more. */
  readonly isDeleted: boolean;
}

/** What a change does to a letter: its temperature before and after, findings it brought and mended, facts it touched. */
export async function compare(session: Session, params: CompareParams): Promise<Change | null> {
  const compared = await compareWith(session, params);
  if (compared === null) return null;
  const { reviewed, change, isDeleted } = compared;
  const { uri } = params;
  return {
    uri, before: degrees(change.before), after: degrees(change.after), isDeleted, line: changeLine(compared),
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
    const { reviewed, change, isNew, isGone, isDeleted } = compared;
    const sourceAfter = isDeleted ? '' : reviewed.document.getText();
    changed.push({ ...change, path: session.configs.shownPath(params.uri), oldPath: null, sourceBefore: params.before ?? '', sourceAfter, isNew, isGone });
  }
  return diffMarkdown(changed, await session.language(letters[0]?.uri ?? ''));
}

/** `null` where no letter is, or a recipient would notice nothing. */
async function compareWith(session: Session, { uri, before, isDeleted = false }: CompareParams): Promise<Compared | null> {
  // An editor may hold a deleted file open for a while.
  const there = isDeleted ? null : await session.reviewFile(uri);
  const reviewed = isDeleted && before !== null ? await session.reviewGone(uri, before) : there;
  if (reviewed === null) return null;
  const { settings } = reviewed;
  const letterOf = (review: Review | null): Review | null => (review !== null && (review.prose.letter.isLetter || isIncluded(pathOf(uri), settings)) ? review : null);
  const old = letterOf(there === null ? reviewed.review : before === null ? null : session.reviewText(reviewed, before));
  const now = letterOf(there?.review ?? null);
  if (old === null && now === null) return null;
  const change = compareLetters(old, now, settings);
  return isChanged(change) ? { reviewed, change, isNew: old === null, isGone: now === null, isDeleted } : null;
}

function readyFixes({ document }: Reviewed, { fixes }: Finding): GlanceFix[] {
  return fixes.filter(fix => fix.safety !== 'advice' && fix.needs.length === 0 && 0 < fix.edits.length)
    .map(fix => ({ title: fix.title, edits: fix.edits.map(edit => ({ range: toRange(document, edit), newText: edit.text })) }));
}

function degrees(temperature: Temperature | null): number | null {
  return temperature === null ? null : Math.round(temperature.value);
}

/** `31° → 26° · 2 new, 1 mended, 3 as before`, `new → 61° · 1 new, …`, `61° → deleted · …` */
function changeLine({ reviewed: { texts, settings }, change: { before, after, findings }, isNew, isGone }: Compared): string {
  const said = diffWords(settings.messages);
  const shown = (temperature: Temperature | null, none: string): string => (temperature === null ? none : `${degrees(temperature)}°`);
  return `${shown(before, isNew ? said.isNew : '–')} → ${shown(after, isGone ? said.isGone : '–')} · ${texts.changed(findings.new.length, findings.fixed.length, findings.remaining.length)}`;
}
