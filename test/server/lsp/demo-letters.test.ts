import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver/node';
import { builtInRules } from 'herzlich:rules';
import { Reviewers } from '../../../server/src/lsp/reviewers.ts';
import type { Host } from '../../../server/src/lsp/host.ts';
import { projectRoot } from '../../support/project-root.ts';
import { Editor } from './editor.ts';

const reviewers = new Reviewers();
const host = (): Host => ({ rules: builtInRules, readText: async () => null, listFiles: async () => [], listTemplates: async () => [], review: (source, options) => reviewers.review(source, options) });
const folder = path.join(projectRoot, 'test/letters');
const letters = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:md|hbs|mjml|html|txt)$/u.test(name)).toSorted();
const uriOf = (name: string): string => `file:///letters/${name}`;

/** Every expression of a template, sorted: what no fix may change. */
const expressions = (text: string): string[] => (text.match(/\{\{[^}]*\}\}/gu) ?? []).toSorted();

for (const name of letters) {
  const text = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');

  test(`${name}: the same words are marked under LF and CRLF`, async () => {
    const editor = await Editor.start({ host });
    await editor.open(uriOf(name), text);
    const marked = await editor.marked(uriOf(name));
    await editor.close(uriOf(name));
    await editor.open(uriOf(name), text.replaceAll('\n', '\r\n'));
    assert.equal((await editor.marked(uriOf(name))).replaceAll('\r\n', '\n'), marked);
    assert.deepEqual(editor.logs, []);
    await editor.stop();
  });

  test(`${name}: what the menu offers keeps every placeholder`, async () => {
    const editor = await Editor.start({ host });
    const document = await editor.open(uriOf(name), text);
    const report = await editor.pull(uriOf(name));
    assert(report.kind === 'full');
    for (const { range } of report.items) {
      const actions: CodeAction[] = await editor.connection.sendRequest('textDocument/codeAction', { textDocument: { uri: uriOf(name) }, range, context: { diagnostics: report.items, only: ['quickfix'] } });
      for (const action of actions) {
        if (action.command !== undefined) continue;
        const { edit } = await editor.resolve(action);
        assert.ok(edit, `"${action.title}" has no edit`);
        const after = editor.after(uriOf(name), edit);
        const offersSlots = after.includes('${');
        if (!action.title.startsWith('Ignore') && !offersSlots) assert.deepEqual(expressions(after), expressions(document.getText()), action.title);
      }
    }
    assert.deepEqual(editor.logs, []);
    await editor.stop();
  });

  test(`${name}: half typed, it is reviewed without a fault`, async () => {
    const editor = await Editor.start({ host });
    await editor.open(uriOf(name), text);
    for (let length = 0; length < text.length; length += 97) {
      await editor.replaceAll(uriOf(name), text.slice(0, length));
      await editor.pull(uriOf(name));
    }
    assert.deepEqual(editor.logs, []);
    await editor.stop();
  });
}
