// Workspaces that are made for one suite or walk, and gone afterwards.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** The demo letters in a repository, on a branch that made one of them colder and one warmer; not committed yet. */
export async function withBranch(letters, use) {
  return withFiles([], async folder => {
    const git = (...words) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...words], { cwd: folder });
    const change = (file, edit) => writeFileSync(path.join(folder, file), edit(readFileSync(path.join(folder, file), 'utf8')));
    cpSync(letters, folder, { recursive: true });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Letters');
    git('checkout', '--quiet', '-b', 'tone');
    change('de/zahlungserinnerung-warm.md', text => text.replace(/\n\n(?=[^\n]*\n*$)/u, '\n\nAndernfalls sehen wir uns gezwungen, rechtliche Schritte einzuleiten.\n\n'));
    change('de/zahlungserinnerung.md', text => text.replace('Mahnung! Rechnung', 'Ihre Rechnung').replace('Hochachtungsvoll', 'Viele Grüße'));
    return use(folder);
  });
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
