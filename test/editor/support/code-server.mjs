// Runs the suites in a real VS Code workbench without a display: code-server's build of VS Code, driven by Chromium.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { hearSuite } from './hear-suite.mjs';
import { nodeOfHost, vscode } from './install-host.mjs';

const browserFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Nothing is fetched, nothing pops up. code-server keeps user settings on disk. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off', 'update.mode': 'none', 'extensions.autoUpdate': false, 'extensions.autoCheckUpdates': false, 'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none', 'workbench.enableExperiments': false, 'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false, 'chat.disableAIFeatures': true, 'workbench.tips.enabled': false,
};

/** A VS Code server on a copy of the workspace, with a home of its own. */
export async function startVsCode({ workspace, settings = {}, vsix = [], trust = false }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'herzlich-editor-'));
  const copy = path.join(folder, 'letters');
  const user = path.join(folder, 'user');
  cpSync(workspace, copy, { recursive: true });
  mkdirSync(path.join(user, 'User'), { recursive: true });
  writeFileSync(path.join(user, 'User/settings.json'), JSON.stringify({ ...quietSettings, 'security.workspace.trust.enabled': trust, 'security.workspace.trust.startupPrompt': 'never', ...settings }));
  const options = { env: { ...process.env, HOME: folder, EXTENSIONS_GALLERY: '{}' } };
  const folders = ['--accept-server-license-terms', '--server-data-dir', path.join(folder, 'data'), '--user-data-dir', user, '--extensions-dir', path.join(folder, 'extensions')];
  const main = path.join(vscode, 'out/server-main.js');
  for (const file of vsix) await ended(spawn(nodeOfHost, [main, '--install-extension', file, '--force', ...folders], { ...options, stdio: 'ignore' }), `installing ${file}`);
  // Without the smoke flag a built VS Code passes over extensionTestsPath, silently.
  const server = spawn(nodeOfHost, [main, '--host', '127.0.0.1', '--port', '0', '--without-connection-token', ...(trust ? [] : ['--disable-workspace-trust']), '--telemetry-level', 'off',
    '--enable-smoke-test-driver', ...folders], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  const exited = new Promise(resolve => server.on('exit', resolve));
  const port = await new Promise((resolve, reject) => {
    const read = data => {
      log += data;
      const match = /Extension host agent listening on (\d+)/.exec(log);
      if (match) resolve(Number(match[1]));
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', code => reject(new Error(`VS Code ended with ${code}:\n${log}`)));
  });
  const authority = `127.0.0.1:${port}`;
  return {
    folder, workspace: copy, authority, log: () => log,
    remote: file => `vscode-remote://${authority}${path.resolve(file)}`,
    address: payload => `http://${authority}/?folder=${encodeURIComponent(copy)}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
    async stop() {
      server.kill();
      const timer = setTimeout(() => server.kill('SIGKILL'), 3000);
      await exited;
      clearTimeout(timer);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A browser window on it. Nothing leaves the machine. */
export async function openWindow(authority, executablePath, context = {}) {
  const browser = await chromium.launch({ executablePath, headless: true, args: browserFlags });
  const window = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...context });
  // A second VS Code asks subdomains of its own for its frames.
  await window.route(address => address.host !== authority && !address.host.endsWith(`.${authority}`), route => route.abort());
  return { browser, window, page: await window.newPage() };
}

/**
 * Web host: the extension comes from a path of the same origin, for an extension of a remote may start no workers there. It is
 * named in developmentOptions, the option @vscode/test-web uses too; the web scanner does not read the payload.
 */
async function offerWebExtension({ window, page }, authority, root, tests) {
  const types = { '.js': 'text/javascript', '.json': 'application/json' };
  await window.route('**/__ext/**', async route => {
    const file = path.join(root, decodeURIComponent(new URL(route.request().url()).pathname).split('/__ext/')[1]);
    try {
      await route.fulfill({ body: await readFile(file), contentType: types[path.extname(file)] ?? 'application/octet-stream', headers: { 'access-control-allow-origin': '*' } });
    } catch {
      await route.fulfill({ status: 404, body: '' });
    }
  });
  const uri = file => ({ scheme: 'http', authority, path: `/__ext${file}` });
  await page.addInitScript(development => new MutationObserver((_, observer) => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (!meta) return;
    observer.disconnect();
    const configuration = JSON.parse(meta.dataset.settings);
    configuration.developmentOptions = { ...configuration.developmentOptions, ...development };
    meta.dataset.settings = JSON.stringify(configuration);
  }).observe(document, { childList: true, subtree: true }), { extensions: [uri('')], extensionTestsPath: tests && uri(`/${path.relative(root, tests)}`) });
}

/** Run a suite inside an extension host, `node` or `web`; resolves to `{ passed, failed }`. */
export async function runSuite({ kind, extension, tests, chromium: executablePath, timeout, screenshot, ...options }) {
  const server = await startVsCode(options);
  const opened = await openWindow(server.authority, executablePath);
  try {
    const payload = [['skipWelcome', 'true']];
    if (kind === 'web') await offerWebExtension(opened, server.authority, extension, tests);
    else payload.push(['extensionDevelopmentPath', server.remote(extension)], ['extensionTestsPath', server.remote(tests)], ['enableProposedApi', '']);
    return await hearSuite(opened.page, { address: server.address(payload), log: server.log, ...(timeout ? { timeout } : {}), screenshot });
  } finally {
    await opened.browser.close();
    await server.stop();
  }
}

function ended(child, what) {
  return new Promise((resolve, reject) => child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`${what} ended with ${code}`)))));
}
