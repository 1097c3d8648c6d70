import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { parse } from 'yaml';
import { commands, options } from '../../../server/src/cli/commands.ts';
import { projectRoot } from '../../support/project-root.ts';
import { coldGerman } from './letters.ts';
import { checked, folderWith, herzlich } from './run-cli.ts';

const read = (name: string): string => readFileSync(path.join(projectRoot, name), 'utf8');

interface Pattern { readonly regexp: string; readonly file?: number; readonly line?: number; readonly column?: number; readonly severity?: number; readonly code?: number; readonly message?: number }
const { contributes } = JSON.parse(read('package.json')) as { contributes: { problemMatchers: { pattern: Pattern[] }[] } };
const onGithub = JSON.parse(read('.github/herzlich-problem-matcher.json')) as { problemMatcher: { pattern: Pattern[] }[] };

test('problem matchers find every finding in the plain report', () => {
  const folder = folderWith({ 'mails/kühl & <b>.md': coldGerman, 'mails/b.md': coldGerman });
  const expected = checked(folder, ['mails']).files.flatMap(file => file.findings.map(({ start, severity, rule }) => [file.path, String(start.line), String(start.column), severity, rule]));
  for (const [matcher, args] of [[contributes.problemMatchers[0], ['--no-color']], [onGithub.problemMatcher[0], ['--no-color']], [onGithub.problemMatcher[0], ['--color']]] as const) {
    const [place, message] = matcher?.pattern ?? [];
    assert.ok(place !== undefined && message !== undefined);
    const lines = herzlich(folder, ['check', 'mails', ...args]).out.split('\n');
    const found = lines.flatMap((line, index) => {
      const match = new RegExp(place.regexp).exec(line);
      if (match === null || !new RegExp(message.regexp).test(lines[index + 1] ?? '')) return [];
      return [[place.file, place.line, place.column, place.severity, place.code].map(group => match[group ?? 0])];
    });
    assert.deepEqual(found, expected, args.join(' '));
  }
  const german = herzlich(folder, ['check', 'mails', '--messages', 'de', '--no-color']).out.split('\n');
  assert.equal(german.filter(line => new RegExp(contributes.problemMatchers[0]?.pattern[0]?.regexp ?? '').test(line)).length, expected.length);
});

test('the examples are YAML, and the commands in them are ours', () => {
  const page = read('.github/PIPELINES.md');
  const blocks = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(match => match[1] ?? '');
  assert.ok(5 < blocks.length);
  for (const block of blocks) assert.ok(typeof parse(block) === 'object');
  for (const [, call = ''] of page.matchAll(/(?:npx |`)herzlich ((?:check|merge|diff)[^`\n|]*)/g)) {
    const [command = '', ...words] = call.trim().split(/\s+/);
    for (const word of words.filter(one => one.startsWith('--'))) assert.ok(commands[command]?.options.includes(word.slice(2).split('=')[0] ?? ''), `${command} ${word}`);
  }
});

test('the inputs of the action are documented, each with its default', () => {
  const { inputs } = parse(read('action.yml')) as { inputs: Record<string, { default: string }> };
  const rows = new Map([...read('.github/PIPELINES.md').matchAll(/^\| `([\w-]+)` \| (.*?) \|/gm)].map(match => [match[1] ?? '', match[2] ?? '']));
  for (const [name, input] of Object.entries(inputs)) {
    if (name === 'token') continue;
    assert.ok(rows.has(name), name);
    if (input.default !== '') assert.equal(rows.get(name), `\`${input.default}\``, name);
  }
});

test('pre-commit hooks call commands that there are', () => {
  for (const { entry } of parse(read('.pre-commit-hooks.yaml')) as { entry: string }[]) {
    const [program, command = '', ...words] = entry.split(' ');
    assert.equal(program, 'herzlich');
    for (const word of words) assert.ok(commands[command]?.options.includes(word.slice(2)), entry);
  }
});

test('what npm packs is the command line, the server and the Node API, and nothing else', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: projectRoot, encoding: 'utf8', shell: process.platform === 'win32' });
  const names = (JSON.parse(stdout) as { files: { path: string }[] }[])[0]?.files.map(file => file.path) ?? [];
  assert.deepEqual(names.filter(name => !/^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE|THIRD-PARTY-NOTICES\.md|dist\/(?:cli\.js|cli-main\.js|cli-main\.\w+\.cache|server\.js|rules\.json|rules(?:-\w+)?\.bin|api\.js|api\.d\.ts))$/.test(name)), []);
  for (const needed of ['package.json', 'dist/cli.js', 'dist/cli-main.js', 'dist/rules.json', 'dist/rules.bin', 'dist/rules-de.bin', 'dist/rules-en.bin']) assert.ok(names.includes(needed), needed);
});

test('the README knows every command and every option', () => {
  const page = read('README.md');
  for (const name of Object.keys(commands)) assert.match(page, new RegExp(`^\\| .*\`${name}[ \`]`, 'm'), name);
  for (const name of Object.keys(options)) if (name !== 'stdio') assert.match(page, new RegExp(`^\\| .*--${name}\\b`, 'm'), `--${name}`);
});
