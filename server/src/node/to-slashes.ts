import path from 'node:path';

/** A path of this machine with `/` between its parts. On Windows `mails\a.md` becomes `mails/a.md`; elsewhere a backslash is a letter like any other. */
export function toSlashes(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}
