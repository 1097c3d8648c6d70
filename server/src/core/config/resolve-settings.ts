import { anchorGlob } from './match-globs.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** A settings file that was read. Its path is separated by `/`, relative to the same place as the paths that are judged. */
export interface SettingsFile {
  readonly path: string;
  readonly settings: Partial<Settings>;
}

/** The names a settings file may have; in one folder the first of them counts. */
export const settingsFileNames: readonly string[] = ['herzlich.yml', 'herzlich.yaml', '.herzlich.yml'];

/**
 * The settings that hold in a folder, from the settings files above it, the root's first.
 * The nearest file wins per key; `rules` are merged rule by rule. `over` (editor, command line) wins over all of them.
 */
export function resolveSettings(files: readonly SettingsFile[], over: Partial<Settings> = {}): Settings {
  const rules: Record<string, Settings['rules'][string]> = Object.create(null) as Record<string, Settings['rules'][string]>;
  let settings: Settings = defaultSettings;
  for (const file of files) {
    settings = { ...settings, ...anchored(file) };
    Object.assign(rules, file.settings.rules);
  }
  Object.assign(rules, over.rules);
  return { ...settings, ...over, rules };
}

/** Folders that may hold a settings file for this path, the root's first: `a/b/c.md` has '', 'a', 'a/b'. */
export function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/') || '/');
  return path.startsWith('/') ? folders : ['', ...folders];
}

/** Globs and folders of a settings file count from where it stands. */
function anchored({ path, settings }: SettingsFile): Partial<Settings> {
  const slash = path.lastIndexOf('/');
  const folder = slash < 0 ? '' : path.slice(0, slash) || '/';
  const anchor = (globs: readonly string[]): string[] => globs.map(glob => anchorGlob(folder, glob));
  return {
    ...settings,
    ...(settings.include && { include: anchor(settings.include) }),
    ...(settings.exclude && { exclude: anchor(settings.exclude) }),
    ...(settings.packs && { packs: settings.packs.map(pack => joined(folder, pack)) }),
  };
}

/** `joined('shop/mails', '../tone')` is 'shop/tone'; an absolute path stays. */
function joined(folder: string, path: string): string {
  if (/^([a-z]:)?\//i.test(path)) return path;
  const parts: string[] = [];
  for (const part of (folder === '' ? path : `${folder}/${path}`).split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/').replace(/^\/\//, '/');
}
