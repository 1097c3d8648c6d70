import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../support/project-root.ts';
import { mayImport } from './import-table.mjs';

const read = (name: string) => readFileSync(path.join(projectRoot, name), 'utf8');

/** All files git knows of or would add. */
const ourFiles = () => execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: projectRoot, encoding: 'utf8' }).split('\n').filter(name => name !== '');

test('the top level holds the house and what its ecosystem looks for there', () => {
  const house = ['client', 'server', 'rules', 'syntaxes', 'test', 'package.json', 'tsconfig.json', 'esbuild.mjs', 'README.md'];
  const ecosystem = ['LICENSE', 'CHANGELOG.md', 'SECURITY.md', 'SUPPORT.md', 'THIRD-PARTY-NOTICES.md', 'action.yml', 'package-lock.json', 'package.nls.json', 'package.nls.de.json', 'l10n'];
  const top = new Set(ourFiles().map(name => name.split('/')[0] ?? ''));
  assert.deepEqual(house.filter(name => !top.has(name)), []);
  assert.deepEqual([...top].filter(name => !name.startsWith('.') && !house.includes(name) && !ecosystem.includes(name)), []);
});

test('ARCHITECTURE.md shows the import table as it is', () => {
  const rows = [...read('server/ARCHITECTURE.md').matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, folder, allowed]) => [folder, allowed?.replaceAll('`', '')]);
  const short = (folder: string) => folder.replace('server/src/', '');
  const expected = Object.entries(mayImport).map(([folder, allowed]) => [short(folder), allowed.length === 0 ? 'nothing' : allowed.map(other => short(other).replace('core/', '')).join(', ')]);
  assert.deepEqual(rows.filter(row => expected.some(([folder]) => folder === row[0])), expected);
});

test('the lock file names packages and hashes only', () => {
  for (const name of ourFiles().filter(file => path.basename(file) === 'package-lock.json')) {
    assert.doesNotMatch(read(name), /"resolved":|https?:\/\/(?!opencollective|github\.com|ko-fi|tidelift|www\.patreon|dotenvx|feross|paulmillr|www\.buymeacoffee)[^"]*(registry|npm)/, name);
  }
});

test('no file names a folder of somebody\'s machine', () => {
  const places = ['root', 'work', 'home'].map(name => `/${name}/`);
  const text = ourFiles().filter(name => !/\.(png|vsix|woff2?)$/.test(name) && !name.endsWith('package-lock.json'));
  const found = text.filter(name => places.some(place => read(name).includes(place)));
  assert.deepEqual(found, []);
});

test('every folder of the core stands in the import table', () => {
  const folders = readdirSync(path.join(projectRoot, 'server/src/core'), { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => `server/src/core/${entry.name}`);
  assert.deepEqual(folders.filter(folder => !(folder in mayImport)), []);
});
