import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { parse } from 'yaml';
import { projectRoot } from '../../support/project-root.ts';
import { commit, git, repositoryWith } from './git-repository.ts';
import { coldGerman, warmGerman } from './letters.ts';
import { builtCli, folderWith, write } from './run-cli.ts';

interface Step {
  readonly name: string; readonly id?: string; readonly if?: string; readonly shell?: string; readonly uses?: string;
  readonly run?: string; readonly env?: Record<string, string>; readonly 'working-directory'?: string;
}
const action = parse(readFileSync(path.join(projectRoot, 'action.yml'), 'utf8')) as { inputs: Record<string, { default: string }>; outputs: Record<string, { value: string }>; runs: { using: string; steps: readonly Step[] } };
const threat = 'Daher werden wir rechtliche Schritte einleiten.';

interface Run { readonly code: number; readonly log: string; readonly used: readonly string[]; readonly outputs: Record<string, string>; readonly summary: string; readonly temp: string }

/** Do what a runner does with the steps: fill in expressions, run scripts in bash, stop at the first that fails. Actions of others are only noted. */
function runAction(repository: string, inputs: Record<string, string>, context: Record<string, string> = {}, actionPath = path.dirname(path.dirname(builtCli()))): Run {
  const temp = folderWith({ 'summary.md': '', 'bin/reviewdog': '#!/bin/sh\necho "reviewdog $*"; cat > "$(dirname "$0")/../suggested.json"\n', 'bin/npm': '#!/bin/sh\necho "npm $* in $(pwd)"; mkdir -p dist; echo "process.exitCode = 0" > dist/cli.js\n' });
  for (const name of ['reviewdog', 'npm']) chmodSync(path.join(temp, 'bin', name), 0o755);
  const known: Record<string, string> = { 'github.action_path': actionPath, 'runner.temp': temp, 'runner.os': 'Linux', 'github.token': 'token', 'github.run_id': '1', 'github.run_attempt': '1', 'github.event.pull_request.base.sha': '', ...context };
  for (const [name, { default: value }] of Object.entries(action.inputs)) known[`inputs.${name}`] = inputs[name] ?? (value.includes('${{') ? 'token' : value);
  const filled = (text: string): string => text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
    assert.ok(name in known || name.startsWith('steps.'), `unknown ${name}`);
    return known[name] ?? '';
  });
  const holds = (condition = ''): boolean => condition.replace(/^\$\{\{|\}\}$/g, '').split('&&').every(one => {
    const [, name = '', sign, value] = /^\s*([\w.-]+) (==|!=) '([^']*)'\s*$/.exec(one) ?? [];
    return sign === undefined ? one.trim() === '' : (known[name] === value) === (sign === '==');
  });
  let log = '';
  const used: string[] = [];
  for (const step of action.runs.steps) {
    if (!holds(step.if)) continue;
    if (step.uses !== undefined) used.push(step.uses);
    if (step.run === undefined) continue;
    assert.equal(step.shell, 'bash');
    assert.doesNotMatch(step.run, /\$\{\{/, 'what users say must not become part of a script');
    const outputFile = path.join(temp, 'output.txt');
    write(temp, { 'output.txt': '' });
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(value)]));
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: path.resolve(repository, filled(step['working-directory'] ?? '.')), encoding: 'utf8',
      env: { PATH: `${path.join(temp, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: temp, CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_OUTPUT: outputFile, GITHUB_STEP_SUMMARY: path.join(temp, 'summary.md'), GITHUB_WORKSPACE: repository, ...env },
    });
    log += stdout + stderr;
    for (const line of readFileSync(outputFile, 'utf8').split('\n').filter(one => one !== '')) known[`steps.${step.id ?? ''}.outputs.${line.slice(0, line.indexOf('='))}`] = line.slice(line.indexOf('=') + 1);
    if (status !== 0) return finished(status ?? 1);
  }
  return finished(0);

  function finished(code: number): Run {
    return { code, log, used, outputs: Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, filled(value)])), summary: readFileSync(path.join(temp, 'summary.md'), 'utf8'), temp };
  }
}

/** A repository with a pull request merged into its base, as it is checked out for a run. */
function pullRequest(): { folder: string; base: string } {
  const folder = repositoryWith({ 'mails/old.md': coldGerman, 'mails/a letter.md': warmGerman });
  const base = git(folder, 'rev-parse', 'HEAD').trim();
  git(folder, 'checkout', '-q', '-b', 'tone');
  write(folder, { 'mails/a letter.md': warmGerman.replace('Passt Ihnen', `${threat}\n\nPasst Ihnen`) });
  commit(folder, 'Colder');
  git(folder, 'checkout', '-q', 'main');
  git(folder, 'merge', '-q', '--no-ff', '-m', 'Merge', 'tone');
  return { folder, base };
}

test('in a pull request the action reports what it brings, everywhere a reviewer looks', () => {
  const { folder, base } = pullRequest();
  const { code, log, outputs, summary, used, temp } = runAction(folder, { suggestions: 'true', 'upload-sarif': 'true' }, { 'github.event.pull_request.base.sha': base });
  assert.equal(code, 1, log);
  assert.equal(outputs['exit-code'], '1');
  assert.match(log, /^::error file=mails\/a letter\.md,line=\d+,/m);
  assert.doesNotMatch(log, /old\.md/);
  assert.match(summary, /^### Herzlich read 1 letter · /);
  assert.deepEqual(used, ['github/codeql-action/upload-sarif@v3', 'reviewdog/action-setup@v1']);
  assert.match(log, /^reviewdog -f=rdjson -name=herzlich -reporter=github-pr-review /m);
  assert.match(readFileSync(path.join(temp, 'suggested.json'), 'utf8'), /"path":"mails\/a letter\.md"/);
  assert.equal((JSON.parse(readFileSync(outputs['sarif'] ?? '', 'utf8')) as { version: string }).version, '2.1.0');
  assert.match(readFileSync(outputs['markdown'] ?? '', 'utf8'), /^### Herzlich read 1 letter/);
  assert.equal((JSON.parse(readFileSync(outputs['json'] ?? '', 'utf8')) as { version: number }).version, 1);
});

test('a checkout of only two commits is enough for a pull request', () => {
  const { folder, base } = pullRequest();
  const shallow = folderWith({});
  git(shallow, 'clone', '-q', '--depth', '2', `file://${folder}`, '.');
  assert.match(runAction(shallow, {}, { 'github.event.pull_request.base.sha': base }).log, /^::error file=mails\/a letter\.md/m);
});

test('without a pull request everything is read, or what you say', () => {
  const { folder } = pullRequest();
  assert.match(runAction(folder, {}).log, /file=mails\/old\.md/);
  assert.equal(runAction(folder, { since: 'HEAD' }).code, 0);
  assert.match(runAction(folder, { since: 'nothing' }, { 'github.event.pull_request.base.sha': 'abc' }).log, /file=mails\/old\.md/);
  const some = runAction(folder, { 'working-directory': 'mails', 'paths': 'a letter.md\nold.md', 'fail-on': 'never', 'annotations': 'false', 'messages': 'de', 'cache': 'true' });
  assert.equal(some.code, 0);
  assert.match(some.log, /^a letter\.md:\d+:\d+ {2}Fehler {2}/m);
  assert.equal(some.summary, '');
  assert.deepEqual(some.used, ['actions/cache@v4']);
  assert.ok(existsSync(path.join(some.temp, 'herzlich-cache')));
});

test('what users write is never run', () => {
  const { folder } = pullRequest();
  const sly = '$(touch sprung); `touch sprung`; "; touch sprung #';
  for (const input of ['paths', 'since', 'fail-on', 'messages', 'arguments']) assert.equal(runAction(folder, { [input]: sly }).code, 2, input);
  assert.equal(runAction(folder, { paths: '--config=x' }).code, 2);
  assert.ok(!existsSync(path.join(folder, 'sprung')));
});

test('a fresh checkout of the action is built first, a broken run says so', () => {
  const fresh = folderWith({ 'package.json': '{}' });
  const { folder } = pullRequest();
  const { code, log } = runAction(folder, {}, {}, fresh);
  assert.equal(code, 0, log);
  assert.match(log, /^npm ci --no-audit --no-fund --loglevel=error in /m);
  const broken = runAction(folder, { 'paths': 'gone', 'suggestions': 'true', 'upload-sarif': 'true' });
  assert.deepEqual([broken.code, broken.used], [2, []]);
  assert.match(broken.log, /gone does not exist\./);
});
