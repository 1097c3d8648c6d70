import path from 'node:path';
import process from 'node:process';
import { isIncluded } from '../core/config/match-globs.ts';
import type { Language } from '../core/language/language.ts';
import { fixSafely } from '../core/review/fix/fix-safely.ts';
import type { Review } from '../core/review/review.ts';
import { PlainError } from '../node/plain-error.ts';
import { mostBytes, readSource, type Source } from '../node/read-source.ts';
import { reasonOf, type Reason } from '../node/reason.ts';
import { repositoryTop } from '../node/repository-top.ts';
import { toSlashes } from '../node/to-slashes.ts';
import { encode, writeSource } from '../node/write-source.ts';
import { asksForChanges } from './asks-for-changes.ts';
import { colorsFor } from './colors.ts';
import { onlyLetters, opener } from './opener.ts';
import type { Arguments } from './parse-arguments.ts';
import { patchOf } from './report/patch.ts';
import { sayLine } from './say-line.ts';
import { UsageError } from './usage-error.ts';
import { openWorkplace, saySettingsProblems, type Workplace } from './workplace.ts';

const texts = {
  en: { fixed: (count: number, letters: number) => `${count} ${count === 1 ? 'place' : 'places'} mended in ${letters} ${letters === 1 ? 'letter' : 'letters'}.`, nothing: 'Nothing that can be mended without asking. "herzlich fix --pick" offers more.',
    changed: 'was changed in the meantime and is left as it is.', utf16: 'is kept in UTF-16, of which git makes no patches. Run without --dry-run, or save it as UTF-8.' },
  de: { fixed: (count: number, letters: number) => `${count} ${count === 1 ? 'Stelle' : 'Stellen'} in ${letters} ${letters === 1 ? 'Brief' : 'Briefen'} behoben.`, nothing: 'Nichts, was sich ohne Rückfrage beheben ließe. „herzlich fix --pick“ bietet mehr an.',
    changed: 'wurde in der Zwischenzeit geändert und bleibt, wie sie ist.', utf16: 'liegt in UTF-16 vor, wovon Git keine Patches macht. Lassen Sie --dry-run weg oder speichern Sie sie als UTF-8.' },
} as const;

/** `herzlich fix`: put safe wording in, ask for the rest with `--pick`, or print a patch with `--dry-run`. */
export async function fix(args: Arguments): Promise<number> {
  if (args.has('pick') && args.has('dry-run')) throw new UsageError('--pick and --dry-run cannot be combined; choose one.', '--pick und --dry-run gehen nicht zusammen; wählen Sie eines.');
  const workplace = openWorkplace(args);
  const picker = args.has('pick') ? (await import('./pick-fixes.ts')).openPicker(workplace.messages, colorsFor(args, process.stdout)) : null;
  let letters = 0;
  let places = 0;
  let trouble = false;
  try {
    for (const file of await filesToFix(args, workplace)) {
      if (file.because !== undefined) {
        sayLine(`${file.path} ${file.because[workplace.messages]}`);
        trouble = true;
        continue;
      }
      const shown = workplace.reviewer.shownPath(file.path);
      const read = readSource(file.path, file.isNamed ? undefined : mostBytes);
      if ('unread' in read) {
        sayLine(`${shown} ${read.because[workplace.messages]}`);
        trouble ||= read.unread !== 'large';
        continue;
      }
      const review = reviewAs(file, workplace);
      if (review(read.text).prose.letter.isLetter || file.isNamed) {
        const { source, made } = picker === null ? fixSafely(read.text, review) : await picker.pick(shown, read.text, review);
        if (made.length === 0 || source === read.text) continue;
        letters += 1;
        places += made.length;
        if (args.has('dry-run')) trouble = !printPatch(file.path, shown, read, source, workplace.messages) || trouble;
        else trouble = !save(file.path, shown, read, source, workplace.messages) || trouble;
      }
      if (picker?.isOver === true) break;
    }
  } finally {
    picker?.close();
  }
  if (!args.has('quiet') && !args.has('dry-run')) process.stdout.write(`${letters === 0 ? texts[workplace.messages].nothing : texts[workplace.messages].fixed(places, letters)}\n`);
  return saySettingsProblems(workplace, args) && !trouble ? 0 : 2;
}

function reviewAs({ path: file, isNamed }: FileToFix, { reviewer, finder }: Workplace): (source: string) => Review {
  const settings = finder.settingsFor(file);
  const isArgument = isNamed || isIncluded(toSlashes(file), settings);
  return source => reviewer.reviewWith(file, source, settings, isArgument);
}

interface FileToFix {
  readonly path: string;
  readonly isNamed: boolean;
  readonly because?: Reason;
}

async function filesToFix(args: Arguments, workplace: Workplace): Promise<FileToFix[]> {
  const opens = await opener(workplace);
  if (asksForChanges(args)) {
    const { changedFiles } = await import('./changed-files.ts');
    return changedFiles(args, { cwd: workplace.cwd, paths: args.paths, opens }).filter(file => file.after !== null).map(({ path: file, isNamed }) => ({ path: file, isNamed }));
  }
  if (args.paths.length === 0) throw new UsageError('"herzlich fix" needs a file or folder, such as herzlich fix mails. "herzlich fix ." takes everything here.', '„herzlich fix“ braucht eine Datei oder einen Ordner, etwa herzlich fix mails. „herzlich fix .“ nimmt alles hier.');
  const { listFiles } = await import('../node/list-files.ts');
  const { files, problems } = listFiles(args.paths, { cwd: workplace.cwd, opens });
  const wanted = args.has('if-letter') ? onlyLetters(files, opens) : files;
  return [...problems.map(({ path: file, because }) => ({ path: path.isAbsolute(file) ? workplace.reviewer.shownPath(file) : file, isNamed: false, because })), ...wanted];
}

/** The change as a patch, in the file's own encoding. Git counts its names from the top of the repository. False if there is no such patch. */
function printPatch(file: string, shown: string, { text, encoding }: Source, after: string, messages: Language): boolean {
  if (encoding.startsWith('utf-16')) {
    sayLine(`${shown} ${texts[messages].utf16}`);
    return false;
  }
  const top = repositoryTop(path.dirname(file));
  return attempt(shown, messages, () => process.stdout.write(encode(patchOf(top === null ? shown : toSlashes(path.relative(top, file)), text, after), encoding)));
}

/** False, with a line that says why, if the file could not be written or is no longer what was read. */
function save(file: string, shown: string, { text, encoding }: Source, after: string, messages: Language): boolean {
  const now = readSource(file);
  if (!('unread' in now) && now.text === text) return attempt(shown, messages, () => writeSource(file, after, encoding));
  sayLine(`${shown} ${texts[messages].changed}`);
  return false;
}

/** False, with a line that says why, if it does not work out. */
function attempt(shown: string, messages: Language, write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    sayLine(`${shown} ${error instanceof PlainError ? (messages === 'de' ? error.german : error.message) : reasonOf(error, 'write')[messages]}`);
    return false;
  }
}
