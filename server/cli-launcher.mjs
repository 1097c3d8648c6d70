// The command line starts in a fraction of a second, and most of that would go into compiling what it is made of. So dist/cli.js
// is a small launcher, dist/cli-main.js the program as one function, and dist/cli-main.<hash>.cache what V8 made of it when it was built.
// Another Node than the one that built it cannot use the cache, finds that out by itself, and compiles as ever.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Writes the launcher beside the built program and fills the cache by running it once. */
export function cliLauncher(root) {
  return {
    name: 'herzlich-cli-launcher',
    setup(build) {
      Object.assign(build.initialOptions, { banner: { js: '(function (exports, require, module, __filename, __dirname) {' }, footer: { js: '})' }, supported: { 'dynamic-import': false } });
      build.onEnd(({ errors }) => {
        if (errors.length > 0) return;
        const main = build.initialOptions.outfile;
        writeFileSync(main, toAscii(readFileSync(main, 'utf8')));
        const folder = path.dirname(main);
        for (const name of readdirSync(folder)) if (/^cli-main\..+\.cache$/.test(name)) rmSync(path.join(folder, name));
        const hash = createHash('sha256').update(readFileSync(main)).digest('hex').slice(0, 16);
        const launcher = path.join(folder, 'cli.js');
        writeFileSync(launcher, launcherText(hash));
        chmodSync(launcher, 0o755);
        spawnSync(process.execPath, [launcher, 'check', '-', '--format', 'text', '--no-config', '--stdin-name', 'letter.md'], {
          cwd: root, input: warmUp, stdio: ['pipe', 'ignore', 'inherit'], env: { ...process.env, HERZLICH_FILL_CACHE: '1' },
        });
      });
    },
  };
}

/**
 * Text without a letter above ASCII is read as it lies on the disk, not decoded. The bundler escapes strings, but leaves regular
 * expressions and raw templates as they are; in the former an escape is the same, in the latter it is not.
 */
function toAscii(code) {
  if (/\bString\.raw`[^`]*[^\0-\x7f]/.test(code)) throw new Error('The command line holds a raw template with letters above ASCII; write it as a string.');
  return code.replace(/[^\0-\x7f]/gu, letter => {
    if (letter.length > 1) throw new Error(`The command line holds a regular expression with ${letter}; write it as \\u{…}.`);
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** A letter that takes the usual ways through the program. */
const warmUp = `---
subject: Mahnung zur Rechnung {{number}}
---

Sehr geehrte Damen und Herren,

leider konnten wir <b>bislang</b> keinen Zahlungseingang feststellen. {{#if overdue}}Zahlen Sie umgehend.{{else}}Es eilt nicht.{{/if}}

Mit freundlichen Grüßen
{{company}}
`;

/** V8 compares the length of the source only; the hash in the cache's name makes sure that the two belong together. */
const launcherText = hash => `#!/usr/bin/env node
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');
const file = path.join(__dirname, 'cli-main.js');
const cache = path.join(__dirname, 'cli-main.${hash}.cache');
let cachedData;
try {
  cachedData = readFileSync(cache);
} catch {}
const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData });
script.runInThisContext()(exports, require, module, file, __dirname);
if (process.env.HERZLICH_FILL_CACHE) process.on('exit', () => writeFileSync(cache, script.createCachedData()));
`;
