// A template is written by strangers. What it holds must not steer a terminal, a browser, a build log or the editor's hover.
import assert from 'node:assert/strict';
import path from 'node:path';
import { readFileSync, symlinkSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeReport } from '../../../server/src/cli/report/html.ts';
import { printable } from '../../../server/src/report/printable.ts';
import { Reviewer } from '../../../server/src/core/review/reviewer.ts';
import { builtInRules } from 'herzlich:rules';
import { coldGerman } from '../cli/letters.ts';
import { folderWith, herzlich } from '../cli/run-cli.ts';
import { Editor } from '../lsp/editor.ts';
import { projectRoot } from '../../support/project-root.ts';

const hostile = '\u001b]0;taken\u0007\u001b[2J\u001b[31m\u009b1m\u202e\u0008';
const letter = coldGerman.replace(/Mahnung|Rechnung/u, word => `${hostile}${word}`).replace('Zahlungseingang', `${hostile}Zahlungseingang${hostile}`);

for (const format of ['text', 'github', 'gitlab', 'markdown', 'rdjson', 'rdjsonl', 'sarif', 'json', 'junit', 'checkstyle', 'html']) {
  test(`the ${format} report carries no escape sequence`, () => {
    const folder = folderWith({ [`${hostile.replaceAll(/[\u0007\u0008]/gu, '')}brief.md`]: letter });
    const { out, err } = herzlich(folder, ['check', '--format', format]);
    assert.ok(out.length > 100);
    // oxlint-disable-next-line no-control-regex -- these are the characters to catch
    assert.doesNotMatch(out.replaceAll('\n', '') + err.replaceAll('\n', ''), /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/u);
  });
}

test('what is printed is one line without control characters, whatever it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
    // oxlint-disable-next-line no-control-regex -- these are the characters to catch
    assert.doesNotMatch(printable(text), /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
  }));
});

test('no letter puts an element, an address or a script into the HTML report', () => {
  const reviewer = new Reviewer(builtInRules);
  const bits = fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='", '</style>', '<!--', ']]>', '&#60;b&#62;', 'javascript:alert(1)', '\u0000', '{{name}}', ' ');
  fc.assert(fc.property(fc.array(bits, { maxLength: 6 }), fc.array(bits, { maxLength: 3 }), (parts, names) => {
    const source = `Betreff: Mahnung ${parts.join('')}\n\nGuten Tag,\n\nbislang konnten wir ${parts.join('')}keinen Zahlungseingang${parts.join('')} feststellen.\n\nViele Grüße\nUlf\n`;
    const review = reviewer.review(source, { path: 'a.txt', isArgument: true });
    let html = '';
    const report = makeReport({ write: (text: string) => void (html += text), messages: 'en' } as unknown as Parameters<typeof makeReport>[0]);
    report.file({ path: `${names.join('')}.md`, source, language: 'de', register: null, findings: review.findings, problems: review.problems });
    report.end({ letters: [], files: 1, bySeverity: { error: 1, warning: 0, info: 0, hint: 0 }, fixable: 0 });
    for (const { name, attributes } of tagsIn(html)) {
      assert.ok(!['script', 'img', 'iframe', 'object', 'link', 'base', 'form'].includes(name), `<${name}>`);
      for (const attribute of attributes) assert.doesNotMatch(attribute, /^on|^srcdoc$/u);
    }
    assert.doesNotMatch(html, /(?:href|src)="?\s*(?!#)[a-z]+:/iu);
  }), { numRuns: 60, includeErrorInReport: true });
});

interface SeenTag {
  readonly name: string;
  readonly attributes: string[];
}

/** Every tag of a page. Throws where a `<` begins anything else, but for the document type and the style sheet. */
function tagsIn(html: string): SeenTag[] {
  const page = html.replace(/^<!doctype html>/iu, '').replace(/<style>[^<]*<\/style>/u, '');
  const tags = [...page.matchAll(/<\/?([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*\/?>/giu)];
  assert.equal(tags.length, page.split('<').length - 1, 'each < begins a tag of ours');
  return tags.map(([, name = '', attributes = '']) => ({ name: name.toLowerCase(), attributes: [...attributes.replace(/="[^"]*"/gu, '').matchAll(/[a-z-]+/giu)].map(([attribute]) => attribute.toLowerCase()) }));
}

test('a letter cannot put a link, an image or a command into the hover', async () => {
  const editor = await Editor.start();
  const uri = 'file:///letters/a.md';
  await editor.open(uri, 'Guten Tag,\n\n[bitte](command:workbench.action.terminal.new) ![x](https://example.com/p.gif) umgehend zahlen <img src=x>\n');
  const hover = await editor.connection.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', { textDocument: { uri }, position: editor.document(uri).positionAt(editor.document(uri).getText().indexOf('umgehend') + 1) });
  assert.ok(hover !== null);
  assert.doesNotMatch(hover.contents.value, /(?<!\\)\]\(|<img|command:(?!herzlich)/u);
  await editor.stop();
});

test('a rule pack cannot fetch an image into the hover, or run a command from it', async () => {
  const files = new Map([
    ['file:///letters/herzlich.yml', 'packs: [./tone]\n'],
    ['file:///letters/tone/de/no-ahoy.md', '---\ncategory: blame\nseverity: info\nfind:\n  - pattern: "Ahoi"\n    warmer: ["Hallo"]\n---\n\n# Say hello\n\nSee ![x](https://example.com/p.gif) and ![y][z].\n\n[z]: https://example.com/q.gif\n\n## Flags\n- «Ahoi»\n'],
  ]);
  const editor = await Editor.start({ files });
  const uri = 'file:///letters/a.md';
  await editor.open(uri, 'Guten Tag,\n\nAhoi.\n');
  const hover = await editor.connection.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', { textDocument: { uri }, position: { line: 2, character: 1 } });
  assert.match(hover?.contents.value ?? '', /example\.com/);
  assert.doesNotMatch(hover?.contents.value ?? '', /(?<!\\)!\[/u);
  assert.match(readFileSync(path.join(projectRoot, 'client/src/activate-herzlich.ts'), 'utf8'), /isTrusted: false, supportHtml: false/, 'the editor is told not to trust what it shows');
  await editor.stop();
});

test('a rule pack cannot show a file from elsewhere', () => {
  const folder = folderWith({ 'house/herzlich.yml': 'packs: [tone]\n', 'house/tone/de/': '', 'house/a.md': coldGerman, 'secret.txt': 'severity: SECRET\n' });
  symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'house/tone/de/no-secret.md'));
  const { out, err, code } = herzlich(path.join(folder, 'house'), ['check']);
  assert.equal(code, 2);
  assert.match(err, /no-secret\.md leads out of its folder and was not read\./);
  assert.doesNotMatch(out + err, /SECRET/);
});
