import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { readSettings } from '../../server/src/core/config/read-settings.ts';
import { readRule } from '../../server/src/core/rule/read-rule.ts';
import { readTemplate } from '../../server/src/core/template/read-template.ts';
import { acceptWording, switchOffRule } from '../../server/src/lsp/edits/config-edit.ts';
import { projectRoot } from '../support/project-root.ts';

/** Everything that reads or edits YAML, and what reads Markdown. */
const whole = { readSettings, readRule, readTemplate, acceptWording, switchOffRule };
const folder = mkdtempSync(path.join(tmpdir(), 'herzlich-lean-'));
let lean: typeof whole;

before(async () => {
  const { leanPackages } = await import(pathToFileURL(path.join(projectRoot, 'server/lean-packages.mjs')).href) as { leanPackages: () => esbuild.Plugin };
  const places = { readSettings: 'core/config/read-settings', readRule: 'core/rule/read-rule', readTemplate: 'core/template/read-template', 'acceptWording, switchOffRule': 'lsp/edits/config-edit' };
  const outfile = path.join(folder, 'lean.mjs');
  const { metafile } = await esbuild.build({
    stdin: { contents: Object.entries(places).map(([names, place]) => `export { ${names} } from './server/src/${place}.ts';`).join('\n'), resolveDir: projectRoot },
    bundle: true, format: 'esm', platform: 'browser', conditions: ['worker', 'browser'], outfile, metafile: true, plugins: [leanPackages()], logLevel: 'warning',
  });
  const put = Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {}).filter(([name]) => /@lezer\/highlight\/|stringifyString\.js$/u.test(name) && !name.startsWith('herzlich-lean'));
  assert.ok(put.every(([, { bytesInOutput }]) => bytesInOutput < 200), JSON.stringify(put));
  lean = await import(pathToFileURL(outfile).href) as typeof whole;
});

after(() => rmSync(folder, { recursive: true, force: true }));

const configs = [
  'languages: [de, en]\nregister: Sie\nrules:\n  de/no-blame: off # agreed\n  de/no-threat: error\naccept:\n  - "fristgerecht"\n  - \'es\'\'s gut\'\n',
  'include: &mails ["mails/**"]\nexclude: *mails\n', 'accept: |\n  eins\n  zwei\nkind: >-\n  reminder\n', '? [a, b]\n: {c: d}\n', '%YAML 1.1\n---\nregister: yes\nsince: 2024-05-01\nset: !!set {a, b}\nmap: !!omap [a: 1]\n',
  'a: 0x1F\nb: 1e3\nc: .inf\nd: ~\ne: !!binary aGFsbG8=\n', 'rules: {de/no-blame: loud,\n', 'languages: [de\nregister: "Sie', '\t- x', 'a: 1\na: 2\n', '--- a\n--- b\n', '<<: {a: 1}\n', '', '!!str 1',
];
const letters = [
  '---\nsubject: "Ihre Rechnung {{nummer}}"\npreheader: >\n  Noch offen\n---\n\n# Guten Tag\n\n- [ ] *eins* ~~zwei~~ `drei`\n\n| a | b |\n|---|---|\n| {{x}} | https://example.com |\n\n> Zitat &amp; mehr\n\n```\ncode\n```\n',
  '---\nsubject: {a: [b, *c]}\n---\nHallo {{name}},\n\n1. eins\n2. zwei\n\n<p>drei</p>\n\n[ref]: https://example.com "Titel"\n',
];
const rules = ['---\ncategory: house\nseverity: warning\ntitle: { en: Hello, de: Hallo }\nfind:\n  - pattern: "Ahoi"\n    warmer: ["Guten Tag"]\n    fix: pick\n---\n\n# Hello\n\nWhy.\n\n## Flags\n- «Ahoi» Frau Sato,\n', '---\nfind: [\n---\n', '---\n<<: *x\n---\n'];

test('what the bundles leave out of packages is missed by nothing', () => {
  for (const config of configs) {
    assert.deepEqual(plain(lean.readSettings(config)), plain(readSettings(config)), config);
    assert.deepEqual(lean.acceptWording(config, 'umgehend'), acceptWording(config, 'umgehend'), config);
    assert.deepEqual(lean.switchOffRule(config, 'de/no-threat'), switchOffRule(config, 'de/no-threat'), config);
  }
});

test('letters and rules are read as with the whole packages', () => {
  for (const letter of letters) {
    const { pieces } = readTemplate(letter, { path: 'brief.md' });
    assert.ok(5 < pieces.length);
    assert.deepEqual(plain(lean.readTemplate(letter, { path: 'brief.md' }).pieces), plain(pieces), letter);
  }
  for (const rule of rules) assert.deepEqual(plain(lean.readRule('house/no-ahoy', rule)), plain(readRule('house/no-ahoy', rule)), rule);
});

/** Classes of the bundle are not ours. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
