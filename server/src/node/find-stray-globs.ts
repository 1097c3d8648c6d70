import { existsSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch/posix.js';
import { closestWord } from '../core/config/closest-word.ts';
import type { Problem } from '../core/text/problem.ts';
import type { FoundSettings } from './find-settings.ts';
import { listNames } from './list-names.ts';

/**
 * Globs that begin with a folder or file that is not there: most likely a slip.
 *
 *     include: [mials/**]    There is no "mials" here. Did you mean "mails"?
 *
 * What is left out may well not be there, such as what a build makes; of that only what looks like a slip is told.
 */
export function findStrayGlobs({ path: file, source, settings }: FoundSettings): Problem[] {
  const folder = path.dirname(file);
  return [...(settings.include ?? []).map(glob => [glob, true] as const), ...(settings.exclude ?? []).map(glob => [glob, false] as const)].flatMap(([glob, isIncluded]) => {
    const stray = firstMissing(folder, glob);
    if (stray === null) return [];
    const meant = closestWord(stray.name, listNames(stray.folder));
    if (meant === null && !isIncluded) return [];
    const at = source.indexOf(glob);
    const where = path.relative(folder, stray.folder);
    const [here, hier] = where === '' ? ['here', 'hier'] : [`in ${where}`, `in ${where}`];
    return [{
      message: `There is no "${stray.name}" ${here}, so this matches nothing.${meant === null ? '' : ` Did you mean "${meant}"?`}`,
      german: `„${stray.name}“ gibt es ${hier} nicht, darum passt das auf nichts.${meant === null ? '' : ` Meinten Sie „${meant}“?`}`,
      ...(0 <= at && { span: { start: at, end: at + glob.length } }),
    }];
  });
}

/** The first step of the glob's fixed part that is not there; `null` where all is, or where the glob may match at any depth. */
function firstMissing(folder: string, glob: string): { readonly folder: string; readonly name: string } | null {
  const { base } = picomatch.scan(glob.replace(/^!/, '').replace(/^\.?\//, ''));
  if (!glob.replace(/(?<!\/)\/+$/, '').includes('/')) return null;
  let at = folder;
  for (const name of base.replaceAll('\\', '').split('/')) {
    if (name === '') continue;
    if (!existsSync(path.join(at, name))) return { folder: at, name };
    at = path.join(at, name);
  }
  return null;
}
