import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds `.git`, at or above this one. */
export function repositoryTop(folder: string): string | null {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return null;
  }
}
