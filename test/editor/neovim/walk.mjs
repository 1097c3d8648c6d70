// Drives the server from a real Neovim without a display.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

function haveNeovim() {
  const there = () => spawnSync('nvim', ['--version'], { stdio: 'ignore' }).status === 0;
  if (there()) return;
  if (process.getuid?.() === 0) {
    console.log('Installing Neovim with apt-get …');
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'neovim'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  if (!there()) throw new Error('This test needs Neovim (Debian: apt-get install neovim).');
}

export const neovim = {
  name: 'neovim: diagnostics appear, a code action changes the letter',
  async walk({ root, workspace }) {
    haveNeovim();
    const folder = mkdtempSync(path.join(tmpdir(), 'herzlich-neovim-'));
    try {
      const letter = path.join(folder, 'zahlungserinnerung.md');
      const result = path.join(folder, 'report.json');
      cpSync(path.join(workspace, 'de/zahlungserinnerung.md'), letter);
      const { status, stderr } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', letter, '-c', `luafile ${fileURLToPath(new URL('review.lua', import.meta.url))}`], {
        cwd: folder, encoding: 'utf8', timeout: 60_000,
        env: { ...process.env, HOME: folder, HERZLICH_NODE: process.execPath, HERZLICH_CLI: path.join(root, 'dist/cli.js'), HERZLICH_REPORT: result },
      });
      const report = JSON.parse(readFileSync(result, 'utf8'));
      assert.equal(report.fault, undefined, `${report.fault}\n${JSON.stringify(report, null, 1)}`);
      assert.equal(status, 0, stderr);
      assert.ok(report.diagnostics.includes('de/no-payment-not-found'), report.diagnostics.join(' '));
      assert.match(report.hover ?? '', /\S/u);
      const text = readFileSync(letter, 'utf8');
      assert.ok(!text.includes('keinen Zahlungseingang') && text.includes('{{invoice.number}}') && !text.includes('${'), text);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
