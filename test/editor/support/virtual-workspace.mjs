// Runs a suite in a VS Code that is nothing but a page, in a workspace that lies on no disk: what github.dev and vscode.dev do.
import { createRequire } from 'node:module';
import path from 'node:path';
import { openWindow } from './code-server.mjs';
import { hearSuite } from './hear-suite.mjs';
import { host, webOnly } from './install-host.mjs';

const hostRequire = createRequire(path.join(host, 'package.json'));

/** Any name of a build will do: nothing is fetched by it. */
const commit = '0'.repeat(40);

/** A page with VS Code and the files of `workspace`, which are changed in memory only. */
export async function startWebOnly({ extension, tests, workspace }) {
  const { default: createApp } = hostRequire('@vscode/test-web/out/server/app.js');
  const said = console.log;
  console.log = () => {};
  const app = await createApp({
    extensionDevelopmentPath: extension, extensionTestsPath: tests, folderMountPath: workspace, printServerLog: true, coi: false, esm: false,
    build: { type: 'static', location: path.join(webOnly, 'dist'), quality: 'stable', version: commit },
  }).finally(() => {
    console.log = said;
  });
  // The log of requests is of no use to anybody.
  app.middleware.shift();
  const server = await new Promise(resolve => {
    const listening = app.listen(0, 'localhost', () => resolve(listening));
  });
  return { authority: `localhost:${server.address().port}`, stop: () => new Promise(resolve => {
    server.closeAllConnections();
    server.close(resolve);
  }) };
}

export async function runVirtual({ chromium, screenshot, ...options }) {
  const server = await startWebOnly(options);
  const { browser, page } = await openWindow(server.authority, chromium);
  try {
    return await hearSuite(page, { address: `http://${server.authority}`, screenshot });
  } finally {
    await browser.close();
    await server.stop();
  }
}
