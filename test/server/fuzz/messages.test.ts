// A client may send anything in any order. The server answers, lives on, and knows the text as the client does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { builtInRules } from 'herzlich:rules';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import { damagedTemplate } from '../../core/fuzz/generators.ts';
import { Editor } from '../lsp/editor.ts';
import { fakeHost } from '../lsp/fake-host.ts';

const uris = ['file:///letters/a.md', 'file:///letters/b.html', 'file:///letters/herzlich.yml', 'file:///c%3A/Briefe/M%C3%BCll.hbs', 'untitled:Untitled-1', 'file:///letters/missing.md'] as const;
const place = fc.record({ line: fc.integer({ min: 0, max: 40 }), character: fc.integer({ min: 0, max: 200 }) });

type Message = (editor: Editor, open: Set<string>) => Promise<unknown>;

const uri = fc.constantFrom(...uris);
const message: fc.Arbitrary<Message> = fc.oneof(
  fc.tuple(uri, damagedTemplate).map(([at, { source }]): Message => async (editor, open) => {
    if (open.has(at)) return;
    open.add(at);
    await editor.open(at, source);
  }),
  fc.tuple(uri, place, place, fc.constantFrom('', 'x', '{{#if a}}', '\r\n', 'Bitte zahlen Sie sofort.')).map(([at, start, end, text]): Message => async (editor, open) => {
    if (!open.has(at)) return;
    const document = editor.document(at);
    const [from, to] = [document.offsetAt(start), document.offsetAt(end)].toSorted((a, b) => a - b);
    const change = { range: { start: document.positionAt(from ?? 0), end: document.positionAt(to ?? 0) }, text };
    await editor.change(at, change);
  }),
  uri.map((at): Message => async (editor, open) => {
    if (open.delete(at)) await editor.close(at);
  }),
  fc.tuple(uri, place, place, fc.constantFrom('textDocument/hover', 'textDocument/codeAction', 'textDocument/codeLens', 'textDocument/diagnostic')).map(([at, start, end, method]): Message => editor =>
    editor.connection.sendRequest(method, { textDocument: { uri: at }, position: start, range: { start, end }, context: { diagnostics: [] } })),
  fc.constantFrom({ data: 'nothing of ours', title: 'x' }, { title: 'y', data: { uri: 'file:///nowhere', index: -1 } }, { title: 'z' }).map((action): Message => editor => editor.connection.sendRequest('codeAction/resolve', action)),
  fc.tuple(uri, fc.constantFrom('herzlich/warmer', 'herzlich/read', 'herzlich/reviewFile', 'herzlich/rulePage', 'herzlich/compare', 'herzlich/unknown')).map(([at, method]): Message => editor =>
    editor.connection.sendRequest(method, { uri: at, rule: '__proto__', before: 'Guten Tag.', after: 'Hallo.' }).then(() => undefined, (fault: { code?: number }) => assert.equal(fault.code, -32_601, 'only a method nobody knows is refused'))),
  fc.constant<Message>(editor => editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { herzlich: { rules: { __proto__: 1, 'de/no-blame': 'loud' }, languages: 'de', enable: 'perhaps' } } })),
);

test('messages in any order are answered', async () => {
  const reviewer = new Reviewer(builtInRules);
  await fc.assert(fc.asyncProperty(fc.array(message, { minLength: 3, maxLength: 25 }), async messages => {
    const editor = await Editor.start({ host: files => ({ ...fakeHost(files), rules: builtInRules, review: (source, options) => reviewer.review(source, options) }) });
    const open = new Set<string>();
    for (const send of messages) await send(editor, open);
    await editor.open('file:///letters/last.txt', 'Betreff: Mahnung\n\nGuten Tag,\n\nbislang konnten wir keinen Zahlungseingang feststellen.\n\nViele Grüße\nUlf\n');
    assert.match(await editor.marked('file:///letters/last.txt'), /«/, 'the server still reviews');
    assert.deepEqual(editor.logs, [], 'and nothing went wrong inside');
    await editor.stop();
  }), { numRuns: 25, interruptAfterTimeLimit: 6000, includeErrorInReport: true });
});
