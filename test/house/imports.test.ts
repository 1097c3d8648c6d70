import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../support/project-root.ts';
import { bannedFor, mayImport } from './import-table.mjs';

interface Reported {
  readonly code: string;
  readonly filename: string;
}

/** Lint a small tree of files, laid out like the project, with the project's own lint configuration. */
function lint(files: Record<string, string>): readonly Reported[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'herzlich-house-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const oxlint = path.join(projectRoot, 'node_modules/oxlint/bin/oxlint');
    const config = path.join(projectRoot, 'test/house/oxlint.config.mjs');
    let output: string;
    try {
      output = execFileSync(process.execPath, [oxlint, '-c', config, '--format', 'json', '.'], { cwd: folder, encoding: 'utf8' });
    } catch (error) {
      output = (error as { stdout: string }).stdout;
    }
    const report = JSON.parse(output) as { diagnostics: Reported[] };
    return report.diagnostics;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const plantedIn = (folder: string, other: string): [string, string] => {
  const target = other.endsWith('.ts') ? other : `${other}/planted.ts`;
  return [`${folder}/from-${other.replaceAll(/\W/g, '-')}.ts`, `import type { Planted } from '${path.relative(folder, target)}';\nexport type Found = Planted;\n`];
};

test('every import against the table is red, import type too', () => {
  const files: Record<string, string> = {};
  for (const folder of Object.keys(mayImport)) {
    for (const other of bannedFor(folder)) {
      const [name, text] = plantedIn(folder, other);
      files[name] = text;
    }
  }
  const planted = Object.keys(files);
  assert.ok(planted.length > 60, `only ${planted.length} arrows were planted`);
  const red = new Set(lint(files).filter(found => found.code.includes('no-restricted-imports')).map(found => found.filename));
  assert.deepEqual(planted.filter(name => !red.has(name)), []);
});

test('every import the table allows is green', () => {
  const files: Record<string, string> = {};
  for (const [folder, allowed] of Object.entries(mayImport)) {
    for (const other of allowed) {
      const [name, text] = plantedIn(folder, other);
      files[name] = text;
    }
  }
  assert.deepEqual(lint(files).filter(found => found.code.includes('no-restricted-imports')), []);
});

test('the core stays free of node, editors and protocols', () => {
  const text = (module: string) => `import type { Something } from '${module}';\nexport type Found = Something;\n`;
  const found = lint({
    'server/src/core/text/with-node.ts': text('node:fs'),
    'server/src/core/review/with-vscode.ts': text('vscode'),
    'server/src/core/review/with-protocol.ts': text('vscode-languageserver'),
    'server/src/core/rule/with-library.ts': text('yaml'),
  }).filter(report => report.code.includes('no-restricted-imports'));
  assert.deepEqual(found.map(report => path.basename(report.filename)).toSorted(), ['with-node.ts', 'with-protocol.ts', 'with-vscode.ts']);
});

test('an import cycle is red', () => {
  const found = lint({
    'server/src/core/text/one.ts': `import { other } from './other.ts';\nexport const one = (): number => other();\n`,
    'server/src/core/text/other.ts': `import { one } from './one.ts';\nexport const other = (): number => one();\n`,
  });
  assert.ok(found.some(report => report.code.includes('no-cycle')), JSON.stringify(found));
});
