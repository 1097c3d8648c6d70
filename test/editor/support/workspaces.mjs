// Workspaces that are made for one suite or walk, and gone afterwards.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

/** A folder with these files, by their paths; `use` gets it. */
export async function withFiles(files, use) {
  const folder = mkdtempSync(path.join(tmpdir(), 'herzlich-workspace-'));
  try {
    for (const [name, text] of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `count` invented letters. */
export async function manyLetters(root, count) {
  const outfile = path.join(root, 'dist/test/editor/generate.mjs');
  await esbuild.build({ entryPoints: [path.join(root, 'test/bench/generate.ts')], outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' });
  const { generateLetters } = await import(pathToFileURL(outfile).href);
  return [...generateLetters(count)].map(({ name, source }) => [name, source]);
}

/** A letter, and a house with a rule of its own about it. */
export const houseWithRule = [
  ['herzlich.yml', 'packs: [tone]\nrules:\n  de/use-thanks: off\n'],
  ['brief.md', 'Betreff: Ihre Rechnung\n\nAhoi {{name}},\n\nbitte überweisen Sie den Betrag unverzüglich.\n\nMit freundlichen Grüßen\nMara Lindner\n'],
  ['tone/de/no-ahoy.md', `---
category: house
severity: warning
title: { en: Say hello without the sea, de: Grüße ohne das Meer }
find:
  - pattern: "Ahoi"
    warmer: ["Guten Tag"]
    fix: pick
---

# Say hello without the sea

Not everybody sails.

## Flags
- «Ahoi» {{name}},
  → Guten Tag {{name}},
- «Ahoi» Frau Sato,

## Leaves alone
- Guten Tag {{name}},
- Das Boot heißt Ahoj.
`],
];
