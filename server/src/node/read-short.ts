import { readFileSync, statSync } from 'node:fs';

/** No settings or rule file that a person wrote is longer, in bytes. */
const most = 1_000_000;

/** The text of a settings, rule or ignore file. Throws what the file system throws, or that it is no file or too long: neither a pipe nor a flood is read. */
export function readShort(file: string): string {
  const stat = statSync(file);
  if (!stat.isFile() && !stat.isDirectory()) throw new Error('it is no regular file.');
  if (most < stat.size) throw new Error(`it has ${(stat.size / 1_000_000).toFixed(1)} MB, and nobody writes more than 1 MB of settings or of a rule.`);
  return readFileSync(file, 'utf8');
}
