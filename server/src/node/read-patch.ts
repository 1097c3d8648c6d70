import { Buffer } from 'node:buffer';

/** A file in a unified diff. Names are as they stand in it, without `a/` and `b/`; `null` is `/dev/null`. */
export interface PatchedFile {
  readonly oldName: string | null;
  readonly newName: string | null;
  readonly hunks: readonly Hunk[];
}

/** Lines keep their ends out. `newStart` counts from 0 and says where `added` and the unchanged lines stand in the new file. */
export interface Hunk {
  readonly newStart: number;
  readonly lines: readonly { readonly kind: ' ' | '+' | '-'; readonly text: string }[];
}

/** Read a unified diff as git and diff write it. What is no diff is passed over. */
export function readPatch(patch: string): PatchedFile[] {
  const files: { oldName: string | null; newName: string | null; hunks: Hunk[] }[] = [];
  const rows = patch.split('\n');
  for (let at = 0; at < rows.length; at += 1) {
    const row = (rows[at] ?? '').replace(/\r$/, '');
    const next = (rows[at + 1] ?? '').replace(/\r$/, '');
    if (row.startsWith('--- ') && next.startsWith('+++ ')) {
      files.push({ oldName: fileName(row.slice(4)), newName: fileName(next.slice(4)), hunks: [] });
      at += 1;
      continue;
    }
    const range = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(row);
    const file = files.at(-1);
    if (range === null || file === undefined) continue;
    let oldLeft = Number(range[1] ?? 1);
    let newLeft = Number(range[3] ?? 1);
    // "+3,0": nothing is left of the hunk in the new file; it stood after line 3.
    const newStart = newLeft === 0 ? Number(range[2]) : Number(range[2]) - 1;
    const lines: Hunk['lines'][number][] = [];
    while (at + 1 < rows.length && (0 < oldLeft || 0 < newLeft)) {
      at += 1;
      const line = rows[at] ?? '';
      const kind = line[0] ?? ' ';
      if (kind === '\\') continue;
      if (kind !== ' ' && kind !== '+' && kind !== '-') break;
      if (kind !== '+') oldLeft -= 1;
      if (kind !== '-') newLeft -= 1;
      lines.push({ kind, text: line.slice(1) });
    }
    file.hunks.push({ newStart, lines });
  }
  return files;
}

/**
 * The file before the patch, from the file after it. `null` where the patch does not fit.
 * Line ends are compared without their `\r`, which mail and terminals take away.
 */
export function unpatch(after: string, hunks: readonly Hunk[]): string | null {
  const lines = after.split('\n');
  const result: string[] = [];
  let at = 0;
  for (const hunk of hunks) {
    // Hunks follow one another; one that goes back or begins beyond the end is of another file.
    if (hunk.newStart < at || lines.length < hunk.newStart) return null;
    result.push(...lines.slice(at, hunk.newStart));
    at = hunk.newStart;
    for (const { kind, text } of hunk.lines) {
      if (kind === '-') {
        result.push(text);
        continue;
      }
      const here = lines[at];
      if (here === undefined || here.replace(/\r$/, '') !== text.replace(/\r$/, '')) return null;
      if (kind === ' ') result.push(here);
      at += 1;
    }
  }
  return [...result, ...lines.slice(at)].join('\n');
}

/** `"b/m\303\274ll.md"`, `b/a.md\t2026-11-21 …`, `/dev/null`. */
function fileName(written: string): string | null {
  const name = written.startsWith('"') ? unquote(written) : written.split('\t')[0] ?? '';
  return name === '/dev/null' ? null : name.replace(/^[abciow]\//, '');
}

/** Git quotes names like C: bytes in octal, `\t`, `\"`. */
function unquote(written: string): string {
  const bytes: number[] = [];
  const simple: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };
  for (let at = 1; at < written.length && written[at] !== '"'; at += 1) {
    if (written[at] !== '\\') {
      bytes.push(...Buffer.from(String.fromCodePoint(written.codePointAt(at) ?? 0)));
      if ((written.codePointAt(at) ?? 0) > 0xffff) at += 1;
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(written.slice(at + 1))?.[0];
    if (octal === undefined) {
      bytes.push(simple[written[at + 1] ?? ''] ?? 63);
      at += 1;
    } else {
      bytes.push(Number.parseInt(octal, 8) & 255);
      at += octal.length;
    }
  }
  return Buffer.from(bytes).toString('utf8');
}
