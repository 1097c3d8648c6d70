import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../support/project-root.ts';

const read = (name: string) => readFileSync(path.join(projectRoot, name), 'utf8');
const json = (name: string) => JSON.parse(read(name)) as Record<string, unknown>;
const manifest = read('package.json');
const client = readdirSync(path.join(projectRoot, 'client/src')).map(name => read(`client/src/${name}`)).join('\n');

test('the manifest says everything in English and German', () => {
  const used = [...new Set([...manifest.matchAll(/"%([^%"]+)%"/gu)].map(match => match[1] ?? ''))].toSorted();
  assert.deepEqual(Object.keys(json('package.nls.json')).toSorted(), used);
  assert.deepEqual(Object.keys(json('package.nls.de.json')).toSorted(), used);
});

test('whatever the client says has its German', () => {
  const said = [...client.matchAll(/l10n\.t\('((?:[^'\\]|\\.)*)'/gu)].map(match => (match[1] ?? '').replaceAll("\\'", "'"));
  assert.deepEqual(Object.keys(json('l10n/bundle.l10n.de.json')).toSorted(), [...new Set(said)].toSorted());
});

test('every command of the manifest is there, and every command that is there stands in the manifest', () => {
  const { contributes } = json('package.json') as { contributes: { commands: { command: string }[] } };
  const registered = [...client.matchAll(/registerCommand\('([^']+)'/gu)].map(match => match[1] ?? '');
  assert.deepEqual(contributes.commands.map(({ command }) => command).toSorted(), registered.toSorted());
});

test('files the manifest names are there', () => {
  const named = [...manifest.matchAll(/"(?:path|configuration|icon|svg|url)": "(\.?\/?(?:syntaxes|client)\/[^"]+)"/gu)].map(match => match[1] ?? '');
  assert.ok(9 < named.length, named.join(' '));
  assert.deepEqual(named.filter(name => !existsSync(path.join(projectRoot, name))), []);
});

test('pictures of the first steps carry their colours themselves, for VS Code lets none of their style sheets through', () => {
  const pictures = readdirSync(path.join(projectRoot, 'client/media/walkthrough'));
  assert.ok(3 < pictures.length);
  assert.deepEqual(pictures.filter(name => /<style|\s(?:style|class)=/u.test(read(`client/media/walkthrough/${name}`))), []);
});
