// Runs the suites in VS Code for the desktop, downloaded or named by VSCODE_TEST_ELECTRON. On Linux a display is needed (xvfb-run).
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';

/** `VSCODE_TEST_ELECTRON` is the path of a VS Code, or a version such as `stable` or `1.101.0` to download. Resolves to `{ passed, failed }`. */
export async function runInElectron({ extension, tests, workspace }) {
  const wanted = process.env.VSCODE_TEST_ELECTRON ?? 'stable';
  const folder = mkdtempSync(path.join(tmpdir(), 'herzlich-electron-'));
  const copy = path.join(folder, 'letters');
  cpSync(workspace, copy, { recursive: true });
  const result = path.join(folder, 'result.json');
  let why = 'it told no result';
  try {
    await runTests({
      ...(path.isAbsolute(wanted) ? { vscodeExecutablePath: wanted } : { version: wanted === '1' ? 'stable' : wanted }),
      extensionDevelopmentPath: extension, extensionTestsPath: tests, extensionTestsEnv: { HERZLICH_RESULT: result },
      launchArgs: [copy, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', `--user-data-dir=${path.join(folder, 'user')}`],
    }).catch(fault => {
      why = String(fault);
    });
    return existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : { passed: 0, failed: 1, why };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
