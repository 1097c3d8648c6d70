import { statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { listFiles } from '../node/list-files.ts';
import { PlainError } from '../node/plain-error.ts';
import { repositoryTop } from '../node/repository-top.ts';
import { opener } from './opener.ts';
import type { Arguments } from './parse-arguments.ts';
import { reportOutcomes } from './report-outcomes.ts';
import { cacheFor, memoryCache } from './review-cache.ts';
import { reviewAll } from './review-all.ts';
import { sayLine } from './say-line.ts';
import { UsageError } from './usage-error.ts';
import { openWorkplace } from './workplace.ts';

const texts = {
  en: 'Watching; what you save is reviewed again. Ctrl+C ends.',
  de: 'Herzlich schaut zu: Was Sie speichern, wird neu geprüft. Strg+C beendet.',
} as const;

/**
 * `herzlich check --watch`: review, and review again whenever a letter or the settings change. Files are asked for their time
 * rather than waited for, which works on every disk and spends little: as long as a look takes, twenty times as long it rests.
 */
export async function watch(args: Arguments): Promise<number> {
  if (args.paths.includes('-') || args.has('diff')) throw new UsageError('--watch needs files that can change; it does not go with standard input or --diff.', '--watch braucht Dateien, die sich ändern können; zur Standardeingabe und zu --diff passt es nicht.');
  if (args.has('update-baseline')) throw new UsageError('--watch and --update-baseline cannot be combined; choose one.', '--watch und --update-baseline gehen nicht zusammen; wählen Sie eines.');
  const cache = cacheFor(args) ?? memoryCache();
  let seen = '';
  for (;;) {
    const began = performance.now();
    const stamps = await readStamps(args);
    if (stamps !== seen) {
      // A terminal shows the newest report alone.
      if (seen !== '' && process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[3J\u001b[H');
      seen = stamps;
      const workplace = openWorkplace(args);
      try {
        await reportOutcomes(args, workplace, reviewAll(args, workplace, cache));
      } catch (error) {
        if (!(error instanceof PlainError)) throw error;
        sayLine(workplace.messages === 'de' ? error.german : error.message);
      }
      if (!args.has('quiet')) sayLine(texts[workplace.messages]);
      continue;
    }
    await pause(Math.max(300, 20 * (performance.now() - began)));
  }
}

/** Times and sizes of all that a review depends on. */
async function readStamps(args: Arguments): Promise<string> {
  const workplace = openWorkplace(args);
  const { cwd, finder } = workplace;
  const asked = args.paths.length === 0 || args.has('since') || args.has('staged') ? ['.'] : args.paths;
  const { files } = listFiles(asked, { cwd, opens: await opener(workplace) });
  const top = args.has('since') || args.has('staged') ? repositoryTop(cwd) : null;
  const others = [...finder.files().map(found => found.path), ...(top === null ? [] : ['HEAD', 'index', 'logs/HEAD'].map(name => path.join(top, '.git', name)))];
  const baseline = args.value('baseline');
  return [...files.map(file => file.path), ...others, ...(baseline === undefined ? [] : [path.resolve(baseline)])].map(stampOf).join('\n');
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return `${file} ${stat?.mtimeMs ?? 0} ${stat?.size ?? 0}`;
}
