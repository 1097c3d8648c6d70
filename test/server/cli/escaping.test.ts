import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import pc from 'picocolors';
import type { Finding } from '../../../server/src/core/review/finding.ts';
import { makeReport as checkstyle } from '../../../server/src/cli/report/checkstyle.ts';
import { makeReport as github } from '../../../server/src/cli/report/github.ts';
import { makeReport as html } from '../../../server/src/cli/report/html.ts';
import { makeReport as json } from '../../../server/src/cli/report/json.ts';
import { makeReport as junit } from '../../../server/src/cli/report/junit.ts';
import { makeReport as markdown } from '../../../server/src/cli/report/markdown.ts';
import { makeReport as rdjsonl } from '../../../server/src/cli/report/rdjsonl.ts';
import { makeReport as text } from '../../../server/src/cli/report/text.ts';
import type { MakeReport, ReviewedFile } from '../../../server/src/cli/report/report.ts';
import { SummaryCount } from '../../../server/src/cli/report/summarize.ts';

/** What somebody would write who wants to get out of wherever their words are put. */
const sly = ['<script>', '</script>', '<img src=x onerror=alert(1)>', '"', "'", '`', '```', '````', '\n', '\r\n', '\r', '::error::', '%0A', '@ruiz', '](javascript:a)', '![', '|', '</details>', ']]>', '<!--', '-->', '&lt;', '&', '\u001b[2J', '\u202e', '\u0000', '\u2028', '\ud800', '\\', '{{name}}', '*', '_', '# ', '> ', 'ß', '👋🏽', ' '];
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.array(fc.constantFrom(...sly), { maxLength: 8 }).map(parts => parts.join('')));
const spanIn = (source: string) => fc.tuple(fc.nat(source.length), fc.nat(source.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

const reviewed: fc.Arbitrary<ReviewedFile> = anything.chain(source => fc.record({
  path: anything.map(path => path.replace(/[\n\r]/g, '')), source: fc.constant(source), language: fc.constant('de' as const), register: fc.constant('Sie' as const),
  findings: fc.array(fc.tuple(spanIn(source), anything, anything, fc.constantFrom('error' as const, 'hint' as const), fc.constantFrom('span' as const, 'letter' as const)).map(([span, message, title, severity, level]): Finding => ({
    ...span, rule: 'de/no-x', category: 'x', level, severity, message, text: source.slice(span.start, span.end), readings: [title], related: [],
    fixes: [{ title, safety: 'pick', needs: [], edits: [{ ...span, text: message }] }],
  })), { maxLength: 4 }),
  temperature: fc.constant({ value: 20, band: 'icy' as const, parts: [{ name: 'chill', points: -40 }], ifAllFixed: 60 }),
  problems: fc.array(anything.map(message => ({ message })), { maxLength: 1 }),
}));

function written(makeReport: MakeReport, file: ReviewedFile): string {
  let out = '';
  const report = makeReport({ write: chunk => {
    out += chunk;
  }, colors: pc.createColors(false), messages: 'en', quiet: false, asked: [file.path] });
  const count = new SummaryCount();
  count.add(file);
  report.file(file);
  report.end(count.summary());
  return out;
}

const always = (makeReport: MakeReport, check: (out: string, file: ReviewedFile) => void): void => fc.assert(fc.property(reviewed, file => check(written(makeReport, file), file)), { numRuns: 150 });

/** Tags of a document, by a reader that knows only what well-formed markup may be. Fails on anything else. */
function tagsOf(out: string, start: number): { name: string; attributes: string[] }[] {
  const tags: { name: string; attributes: string[] }[] = [];
  for (let at = out.indexOf('<', start); at >= 0; at = out.indexOf('<', at + 1)) {
    const tag = /^<\/?([a-z][a-z0-9-]*)((?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*)\s*\/?>/.exec(out.slice(at, at + 4000));
    assert.ok(tag !== null, `no tag at ${out.slice(at, at + 60)}`);
    tags.push({ name: tag[1] ?? '', attributes: (tag[2] ?? '').replace(/="[^"]*"/g, '').split(/\s+/).filter(name => name !== '') });
  }
  return tags;
}

test('the page holds our own tags only, whatever letters hold', () => {
  const known = new Set('html head meta title style body h1 h2 h3 p svg rect text circle table thead tbody tr th td a span section header article details summary pre mark ul li code'.split(' '));
  always(html, out => {
    const tags = tagsOf(out.replace(/^<!doctype html>\n/, '').replace(/<style>[^]*?<\/style>/, ''), 0);
    assert.deepEqual(tags.map(tag => tag.name).filter(name => !known.has(name)), []);
    assert.deepEqual(tags.flatMap(tag => tag.attributes).filter(name => name.startsWith('on') || name === 'src'), []);
    assert.doesNotMatch(out, /href="(?!#)/);
  });
});

test('XML is well-formed and holds characters XML may hold', () => {
  for (const [format, known] of [[junit, ['testsuites', 'testsuite', 'testcase', 'failure']], [checkstyle, ['checkstyle', 'file', 'error']]] as const) {
    always(format, out => {
      const names = tagsOf(out, out.indexOf('?>') + 2).map(tag => tag.name);
      assert.deepEqual(names.filter(name => !(known as readonly string[]).includes(name)), []);
      assert.doesNotMatch(out, /&(?!(?:amp|lt|gt|quot|#\d+);)/);
      // oxlint-disable-next-line no-control-regex -- these are the characters XML may not hold
      assert.doesNotMatch(out, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    });
  }
});

test('each workflow command is one line, and all of them are ours', () => {
  always(github, (out, { findings }) => {
    const lines = out.split('\n').slice(0, -1);
    assert.equal(lines.length, findings.length);
    for (const line of lines) assert.match(line, /^::(?:error|notice) file=[^:,]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=Herzlich de\/no-x::/);
  });
});

test('Markdown shows words as words outside its code blocks', () => {
  always(markdown, out => {
    let fence = '';
    for (const line of out.split('\n')) {
      const ticks = /^`{3,}/.exec(line)?.[0] ?? '';
      if (fence === '' && ticks !== '') {
        fence = ticks;
        continue;
      }
      if (fence !== '') {
        if (line === fence) fence = '';
        continue;
      }
      const bare = line.replace(/<\/?(?:details|summary|b)(?: open)?>/g, '');
      // Up to the next blank line, a line that begins with our own tag is HTML to Markdown, in which brackets mean nothing.
      assert.doesNotMatch(bare, line.startsWith('<details') ? /[<@]/ : /[<@]|(?<!\\)\]\(|(?<!\\)!?\[/);
    }
    assert.equal(fence, '', 'every code block ends');
  });
});

test('JSON is JSON, a line of it is a line', () => {
  always(json, out => void JSON.parse(out));
  always(rdjsonl, (out, { findings }) => {
    const lines = out.split('\n').slice(0, -1);
    assert.equal(lines.length, findings.length);
    for (const line of lines) JSON.parse(line);
  });
});

test('nothing in a letter steers the terminal', () => {
  always(text, out => {
    // oxlint-disable-next-line no-control-regex -- these are the characters to look for
    assert.doesNotMatch(out, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});
