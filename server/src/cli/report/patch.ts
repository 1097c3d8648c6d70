import { diffLists } from '../../core/text/diff-lists.ts';

const around = 3;

/**
 * A unified diff that `git apply` and `patch` take. Line ends are part of the lines, so that CRLF files stay what they are.
 * `path` counts from where the patch is applied.
 */
export function patchOf(path: string, before: string, after: string): string {
  const old = splitLines(before);
  const now = splitLines(after);
  const changes = diffLists(old, now);
  if (changes.length === 0) return '';
  const hunks: string[] = [];
  for (let at = 0; at < changes.length;) {
    let last = at;
    while (last + 1 < changes.length && (changes[last + 1]?.oldStart ?? 0) - (changes[last]?.oldEnd ?? 0) <= around * 2) last += 1;
    const group = changes.slice(at, last + 1);
    hunks.push(hunk(old, now, group));
    at = last + 1;
  }
  const name = quoted(path);
  return `diff --git ${name('a')} ${name('b')}\n--- ${name('a')}\n+++ ${name('b')}\n${hunks.join('')}`;
}

function hunk(old: readonly string[], now: readonly string[], changes: ReturnType<typeof diffLists>): string {
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) return '';
  const oldStart = Math.max(0, first.oldStart - around);
  const newStart = Math.max(0, first.newStart - around);
  const oldEnd = Math.min(old.length, last.oldEnd + around);
  const newEnd = Math.min(now.length, last.newEnd + around);
  let body = '';
  let at = oldStart;
  for (const change of changes) {
    for (; at < change.oldStart; at += 1) body += line(' ', old[at]);
    for (; at < change.oldEnd; at += 1) body += line('-', old[at]);
    for (let index = change.newStart; index < change.newEnd; index += 1) body += line('+', now[index]);
  }
  for (; at < oldEnd; at += 1) body += line(' ', old[at]);
  return `@@ -${range(oldStart, oldEnd - oldStart)} +${range(newStart, newEnd - newStart)} @@\n${body}`;
}

function range(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

function line(mark: string, text = ''): string {
  return text.endsWith('\n') ? `${mark}${text}` : `${mark}${text}\n\\ No newline at end of file\n`;
}

/** Lines with their ends. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Names with odd characters are quoted as git quotes them. */
function quoted(path: string): (side: 'a' | 'b') => string {
  // oxlint-disable-next-line no-control-regex -- these are the characters git quotes
  if (!/[\u0000-\u001f"\\\u007f]/.test(path)) return side => `${side}/${path}`;
  // oxlint-disable-next-line no-control-regex -- these are the characters git quotes
  const name = path.replace(/[\u0000-\u001f"\\\u007f]/g, character => (character === '"' || character === '\\' ? `\\${character}` : `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`));
  return side => `"${side}/${name}"`;
}
