import type { Language } from '../core/language/language.ts';

/** Why something could not be done, as the end of a line that begins with the path, in both languages Herzlich speaks. */
export type Reason = Readonly<Record<Language, string>>;

/** Said after the name of a file that is not there. */
export const doesNotExist: Reason = { en: 'does not exist.', de: 'gibt es nicht.' };
/** Said after the name of a folder where a file was meant. */
export const isFolder: Reason = { en: 'is a folder.', de: 'ist ein Ordner.' };

/** What the file system refused. `task` says what was asked of it. */
export function reasonOf(error: unknown, task: 'read' | 'write' = 'read'): Reason {
  const code = error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : '';
  const refused: Reason = task === 'read' ? { en: 'cannot be read', de: 'lässt sich nicht lesen' } : { en: 'cannot be written', de: 'lässt sich nicht schreiben' };
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return doesNotExist;
    case 'EACCES':
    case 'EPERM':
      return { en: `${refused.en}: you have no permission.`, de: `${refused.de}: Ihnen fehlt die Berechtigung.` };
    case 'ELOOP':
      return { en: 'is a link that leads back to itself.', de: 'ist eine Verknüpfung, die zu sich selbst zurückführt.' };
    case 'EISDIR':
      return isFolder;
    case 'EROFS':
      return { en: 'cannot be written: the disk is read-only.', de: 'lässt sich nicht schreiben: Der Datenträger ist schreibgeschützt.' };
    case 'ENOSPC':
      return { en: 'cannot be written: the disk is full.', de: 'lässt sich nicht schreiben: Der Datenträger ist voll.' };
    case 'ENAMETOOLONG':
      return { en: 'has too long a name.', de: 'hat einen zu langen Namen.' };
    default: {
      const because = error instanceof Error ? error.message : String(error);
      return { en: `${refused.en}: ${because}`, de: `${refused.de}: ${because}` };
    }
  }
}
