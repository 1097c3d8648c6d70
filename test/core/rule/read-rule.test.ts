import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { readRule } from '../../../server/src/core/rule/read-rule.ts';

const good = `---
category: threat-legal
severity: error
scope: [subject, body]
unless: [reader-favour]
find:
  - pattern:
      - "rechtliche~ Schritte & einleiten~"
      - "mit Post vom Anwalt"
    replaces: sentence
    warmer: ["Bitte rufen Sie uns an: ‹Telefon›."]
    du: ["Bitte ruf uns an: ‹Telefon›."]
    near: ["Sie können …3 einleiten~"]
  - kind: long-sentence
    with: { longest: 30 }
    severity: hint
    scope: heading
    when: no-bitte
    advice: { en: "Make it two.", de: "Machen Sie zwei daraus." }
---

# Offer the phone first

A court frightens.

# Bieten Sie zuerst das Telefon an

Ein Gericht macht Angst.

## Flags

- Wir werden «rechtliche Schritte einleiten», {{name}}.
  → Bitte rufen Sie uns an: ‹Telefon›.
- Sonst rechnen Sie
  «mit Post vom Anwalt».

## Leaves alone

- Welche Schritte Sie einleiten können, steht hier.
- \\«Der Anwalt\\» heißt unser Stück.
`;

/** The rule file with one thing changed, and what is said about it: line, what the carets mark, message. */
function check(what: string, change: (source: string) => string, line: number, marked: string, message: string) {
  test(what, () => {
    const source = change(good);
    assert.notEqual(source, good);
    const said = readRule('de/no-court-threats', source).problems.map(problem => ({
      line: source.slice(0, problem.span?.start).split('\n').length, marked: source.slice(problem.span?.start, problem.span?.end), message: problem.message,
    }));
    assert.deepEqual(said[0], { line, marked, message });
  });
}

test('a rule file is read whole', () => {
  const { rule, problems } = readRule('de/no-court-threats', good);
  assert.deepEqual(problems, []);
  assert.equal(rule?.category, 'threat-legal');
  assert.equal(rule?.language, 'de');
  assert.equal(rule?.level, 'span');
  assert.deepEqual(rule?.unless, ['reader-favour']);
  assert.deepEqual(rule?.title, { en: 'Offer the phone first', de: 'Bieten Sie zuerst das Telefon an' });
  assert.deepEqual(rule?.why, { en: 'A court frightens.', de: 'Ein Gericht macht Angst.' });
  assert.deepEqual(rule?.examples, {
    flags: [
      { marked: 'Wir werden «rechtliche Schritte einleiten», {{name}}.', fixed: 'Bitte rufen Sie uns an: ‹Telefon›.', line: 32 },
      { marked: 'Sonst rechnen Sie\n«mit Post vom Anwalt».', fixed: null, line: 34 },
    ],
    leaves: [
      { text: 'Welche Schritte Sie einleiten können, steht hier.', line: 39 },
      { text: '\\«Der Anwalt\\» heißt unser Stück.', line: 40 },
    ],
  });
  const [phrase, long] = rule?.finds ?? [];
  assert.deepEqual(phrase?.patterns.map(pattern => pattern.source), ['rechtliche~ Schritte & einleiten~', 'mit Post vom Anwalt']);
  assert.deepEqual([phrase?.replaces, phrase?.safety, phrase?.severity, phrase?.roles, phrase?.kind], ['sentence', 'pick', 'error', ['subject', 'body'], null]);
  assert.deepEqual([phrase?.warmer, phrase?.warmerDu], [['Bitte rufen Sie uns an: ‹Telefon›.'], ['Bitte ruf uns an: ‹Telefon›.']]);
  assert.equal(phrase?.unlessNear.length, 1);
  assert.deepEqual([long?.kind, long?.with, long?.severity, long?.roles, long?.when, long?.patterns], ['long-sentence', { longest: 30 }, 'hint', ['heading'], ['no-bitte'], []]);
  assert.deepEqual(long?.advice, { en: 'Make it two.', de: 'Machen Sie zwei daraus.' });
});

test('the same with \\r\\n', () => {
  const { rule, problems } = readRule('de/x', good.replaceAll('\n', '\r\n'));
  assert.deepEqual(problems, []);
  assert.deepEqual(rule?.examples, readRule('de/x', good).rule?.examples);
});

test('du is like Sie where nothing else is said, and "" leaves words out', () => {
  const { rule, problems } = readRule('de/x', good.replace(/    du: .*\n/, '').replace('warmer: ["Bitte', 'warmer: ["", "Bitte'));
  assert.deepEqual(problems, []);
  assert.deepEqual(rule?.finds[0]?.warmerDu, ['', 'Bitte rufen Sie uns an: ‹Telefon›.']);
});

check('no front matter', source => source.slice(4), 1, 'cat', 'The file has no front matter. Begin it with a line "---", the keys of the rule, and another line "---".');
check('a misspelt severity', source => source.replace('severity: error', 'severity: loud'), 3, 'loud', '"severity" is "loud"; it can be error, warning, info or hint.');
check('an unknown key', source => source.replace('scope: [', 'scopes: ['), 4, 'scopes', '"scopes" is no key of a rule; it can be category, severity, level, scope, unless or find.');
check('an unknown role', source => source.replace('[subject, body]', '[subject, footer]'), 4, 'footer', '"scope" is "footer"; it can be subject, preheader, greeting, heading, body, list-item, table-cell, button, alt, title, closing, signature, legal-footer or argument.');
check('a fault in a pattern', source => source.replace('mit Post vom Anwalt"', 'mit (Post vom Anwalt"'), 9, '(', '"(" is never closed. Write the closing ")".');
check('a fault in a pattern of near', source => source.replace('…3 einleiten~', '… einleiten) da'), 13, ')', '")" closes nothing. Leave it out, or open a bracket before it.');
check('nothing to look for', source => source.replace('kind: long-sentence', 'fix: safe'), 14, secondFind(), 'This find says nothing to look for. Give it a pattern or a kind.');
check('fewer du than Sie', source => source.replace('warmer: ["Bitte', 'warmer: ["Ja.", "Bitte'), 12, '"Bitte ruf uns an: ‹Telefon›."', '"du" lists 1 and "warmer" 2 alternatives. Write the same number, in the same order.');
check('advice in one language', source => source.replace('{ en: "Make it two.", de', '{ de'), 19, '{ de: "Machen Sie zwei daraus." }', '"advice" lacks its English half. Write en: "…" beside the other.');
check('YAML that is none', source => source.replace('severity: error', 'severity: "error'), 3, '\n', 'This is not readable as YAML: Missing closing "quote. Put the text in quotation marks, or mend the indentation.');
check('one title', source => source.replace('# Bieten', 'Bieten'), 22, '# Offer the phone first', 'A rule has two titles: "# …" in English with its reason, then "# …" in German with its reason. Write the one that is missing.');
check('one example', source => source.replace('- Sonst rechnen Sie\n  «mit Post vom Anwalt».\n', ''), 30, '## Flags', '"## Flags" has one example. Write two or more, one with a placeholder or markup in it.');
check('no near miss', source => source.slice(0, source.indexOf('## Leaves')), 35, '.', '"## Leaves alone" has no example. Write two or more that come close.');
check('an example without marks', source => source.replace('«mit Post vom Anwalt»', 'mit Post vom Anwalt'), 34, '- Sonst rechnen Sie', 'This example marks nothing. Put «…» around what is flagged.');
check('another section', source => source.replace('## Leaves alone', '## Leaves'), 37, '## Leaves', '"## Leaves" is no section of a rule; it can be "## Flags" or "## Leaves alone".');

function secondFind(): string {
  const start = good.indexOf('kind: long-sentence');
  return good.slice(start, good.indexOf('\n---\n\n#')).replace('kind: long-sentence', 'fix: safe');
}

check('a nest of brackets', source => source.replace('scope: [subject, body]', `scope: ${'['.repeat(9000)}`), 1, good.slice(0, good.indexOf('\n\n# Offer') + 1).replace('scope: [subject, body]', `scope: ${'['.repeat(9000)}`),
  'The front matter is nested too deeply to be read. Write the finds as a plain list.');

test('every prefix of a rule file is read without an exception', () => {
  for (let end = 0; end <= good.length; end += 1) readRule('de/x', good.slice(0, end));
});

test('whatever the file holds, problems point inside it', () => {
  const scrap = fc.constantFrom('---\n', 'find:\n', '  - pattern: ', '"a … b"', '[', ']', '{', '}', '&a ', '*a', '# A\n', '## Flags\n', '- «a»\n', '  → b\n', 'when: 3\n', ': ', '\t', 'severity: {a: 1}\n', '? ');
  fc.assert(fc.property(fc.array(fc.oneof(scrap, scrap, fc.string({ maxLength: 4 })), { maxLength: 20 }), all => {
    const source = `---\n${all.join('')}`;
    for (const { span } of readRule('en/x', source).problems) assert.ok(span === undefined || (0 <= span.start && span.start <= span.end && span.end <= source.length), JSON.stringify(span));
  }), { numRuns: 1500 });
});
