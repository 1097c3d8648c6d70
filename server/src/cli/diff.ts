import path from 'node:path';
import process from 'node:process';
import { isIncluded } from '../core/config/match-globs.ts';
import { compareLetters, isChanged } from '../core/review/compare/compare-letters.ts';
import type { Review } from '../core/review/review.ts';
import { Repository } from '../node/git.ts';
import { toSlashes } from '../node/to-slashes.ts';
import { gitFiles, type ChangedFile } from './changed-files.ts';
import { colorsFor } from './colors.ts';
import { opener } from './opener.ts';
import type { Arguments } from './parse-arguments.ts';
import type { ChangedLetter } from '../report/changed-letter.ts';
import { diffJson } from './report/diff-json.ts';
import { diffMarkdown } from '../report/diff-markdown.ts';
import { diffText } from './report/diff-text.ts';
import { sayLine } from './say-line.ts';
import { UsageError } from './usage-error.ts';
import { openWorkplace, saySettingsProblems, type Workplace } from './workplace.ts';
import { toJson } from './report/to-json.ts';

/** `herzlich diff REF`: what a change does to the letters, as they are read. Exit code 1 with `--fail-on colder` if one became colder. */
export async function diff(args: Arguments): Promise<number> {
  const format = args.value('format') ?? 'text';
  const workplace = openWorkplace(args);
  const { letters, trouble } = await changedLetters(args, workplace);
  if (format === 'json') process.stdout.write(`${toJson(diffJson(letters))}\n`);
  else if (format === 'markdown') process.stdout.write(diffMarkdown(letters, workplace.messages));
  else process.stdout.write(diffText(letters, workplace.messages, colorsFor(args, process.stdout)));
  const allWell = saySettingsProblems(workplace, args) && !trouble;
  if (!allWell) return 2;
  return args.value('fail-on') === 'colder' && letters.some(({ before, after }) => before !== null && after !== null && after.value < before.value) ? 1 : 0;
}

async function changedLetters(args: Arguments, workplace: Workplace): Promise<{ letters: ChangedLetter[]; trouble: boolean }> {
  const [ref, ...paths] = args.paths;
  if (ref === undefined && !args.has('staged')) throw new UsageError('"herzlich diff" needs a branch or commit to compare with, such as herzlich diff main.', '„herzlich diff“ braucht einen Branch oder Commit zum Vergleichen, etwa herzlich diff main.');
  const repository = Repository.at(workplace.cwd);
  const wanted = { cwd: workplace.cwd, paths: args.has('staged') ? args.paths : paths, opens: await opener(workplace) };
  const files = args.has('staged')
    ? gitFiles(repository, repository.stagedChanges(), 'index', wanted)
    : gitFiles(repository, repository.changesSince(repository.mergeBase(ref ?? '')), 'work tree', wanted);
  const letters: ChangedLetter[] = [];
  let trouble = false;
  for (const file of files) {
    if (file.after !== null && typeof file.after !== 'string') {
      sayLine(`${workplace.reviewer.shownPath(file.path)} ${file.after.because[workplace.messages]}`);
      trouble ||= file.after.unread !== 'large';
      continue;
    }
    const letter = changedLetter(file, file.after, workplace);
    if (letter !== null) letters.push(letter);
  }
  return { letters: letters.toSorted((a, b) => (a.path < b.path ? -1 : 1)), trouble };
}

/** `null` where neither side is a letter, or both read the same. */
function changedLetter({ path: file, oldPath, isNamed, before, after }: ChangedFile, text: string | null, { reviewer, finder, cwd }: Workplace): ChangedLetter | null {
  const settings = finder.settingsFor(file);
  const isArgument = isNamed || isIncluded(toSlashes(file), settings);
  const judge = (source: string | null): Review | null => {
    if (source === null) return null;
    const review = reviewer.reviewWith(file, source, settings, isArgument);
    return isArgument || review.prose.letter.isLetter ? review : null;
  };
  const old = judge(before);
  const now = judge(text);
  if (old === null && now === null) return null;
  const change = compareLetters(old, now, settings);
  if (!isChanged(change)) return null;
  return {
    ...change, path: reviewer.shownPath(file), oldPath: oldPath === null ? null : toSlashes(path.relative(cwd, oldPath)),
    sourceBefore: before ?? '', sourceAfter: after === null ? '' : text ?? '', isNew: old === null, isGone: now === null,
  };
}
