import type { ListedFile } from '../node/list-files.ts';
import { isTemplateName } from './template-names.ts';
import type { Workplace } from './workplace.ts';

/** Says which files found in a folder are opened: templates by their name and what the settings include, without what they exclude. */
export async function opener({ finder }: Pick<Workplace, 'finder'>): Promise<(file: string) => boolean> {
  const { isExcluded, isIncluded } = await import('../core/config/match-globs.ts');
  const { toSlashes } = await import('../node/to-slashes.ts');
  return file => {
    const settings = finder.settingsFor(file);
    if (settings.exclude.length === 0 && settings.include.length === 0) return isTemplateName(file);
    const slashed = toSlashes(file);
    return (isTemplateName(file) || isIncluded(slashed, settings)) && !isExcluded(slashed, settings);
  };
}

/** Named files as if they had been found in a folder: a program named them, not a person. */
export function onlyLetters(files: readonly ListedFile[], opens: (file: string) => boolean): ListedFile[] {
  return files.filter(file => opens(file.path)).map(file => ({ ...file, isNamed: false }));
}
