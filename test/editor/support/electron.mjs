// Runs the suites in VS Code for the desktop, downloaded or named by VSCODE_TEST_ELECTRON. On Linux a display is needed (xvfb-run).
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';

/** `VSCODE_TEST_ELECTRON` is the path of a VS Code, or a version such as `stable` or `1.101.0` to download. */
export async function runInElectron({ extension, tests, workspace }) {
  const wanted = process.env.VSCODE_TEST_ELECTRON ?? 'stable';
  const folder = mkdtempSync(path.join(tmpdir(), 'herzlich-electron-'));
  const copy = path.join(folder, 'letters');
  cpSync(workspace, copy, { recursive: true });
  // The suite's closing line is read where all output goes through: this process prints it itself.
  try {
    const code = await runTests({
      ...(path.isAbsolute(wanted) ? { vscodeExecutablePath: wanted } : { version: wanted === '1' ? 'stable' : wanted }),
      extensionDevelopmentPath: extension, extensionTestsPath: tests,
      launchArgs: [copy, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', `--user-data-dir=${path.join(folder, 'user')}`],
    });
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
