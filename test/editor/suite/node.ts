import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { sharedProofs } from './shared.ts';
import { activateExtension, closeAll, findings, findingsWhere, letterUri, openLetter, tellFinding } from './open-letter.ts';
import { tellActivation } from './tell-activation.ts';
import { holds, same, tell, until, type Proof } from './tell.ts';

const proofs: readonly Proof[] = [
  {
    name: 'the suite runs in a Node extension host',
    async prove() {
      holds(typeof process === 'object' && process.versions.node !== undefined, 'there is no Node here');
      const begun = performance.now();
      const extension = await activateExtension();
      const took = performance.now() - begun;
      holds(extension.extensionUri.scheme === 'file', extension.extensionUri.toString());
      tellActivation(extension.exports.took, took);
    },
  },
  ...sharedProofs,
  {
    name: 'a dead server is started again, and goes on finding',
    async prove() {
      const { document } = await openLetter('de/zahlungserinnerung.md');
      await findingsWhere(document.uri, all => 0 < all.length);
      const { client } = (await activateExtension()).exports as unknown as { client: { _serverProcess?: { pid?: number } } };
      const pid = client._serverProcess?.pid;
      holds(pid, 'the server has no process');
      process.kill(pid, 'SIGKILL');
      await until('a new process', () => client._serverProcess?.pid !== undefined && client._serverProcess.pid !== pid);
      await vscode.window.activeTextEditor?.edit(edit => edit.insert(new vscode.Position(document.lineCount, 0), '\nWir fordern Sie auf, unverzüglich zu zahlen.\n'));
      await findingsWhere(document.uri, all => all.some(one => one.range.start.line === document.lineCount - 2), 'a finding in the new line');
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await closeAll();
    },
  },
  {
    name: 'the server is restarted on request',
    async prove() {
      const { document } = await openLetter('de/zahlungserinnerung.md');
      await vscode.commands.executeCommand('herzlich.restartServer');
      await findingsWhere(document.uri, all => 0 < all.length);
    },
  },
  {
    name: 'in a diff the new side is judged, and the old one is not; the letters a commit changed are told',
    async prove() {
      const folder = letterUri('').fsPath;
      const git = (...words: string[]): string => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...words], { cwd: folder, encoding: 'utf8' });
      const letter = letterUri('de/zahlungserinnerung.md');
      git('init', '--quiet');
      git('add', '.');
      git('commit', '--quiet', '-m', 'Before');
      writeFileSync(letter.fsPath, `${new TextDecoder().decode(await vscode.workspace.fs.readFile(letter))}\nPS: Wir fordern Sie auf, unverzüglich zu antworten.\n`);
      const gone = letterUri('en/payment-failed-warm.hbs');
      rmSync(gone.fsPath);
      git('commit', '--quiet', '-a', '-m', 'After');
      const extension = vscode.extensions.getExtension<{ getAPI(version: 1): { openRepository(root: vscode.Uri): Promise<unknown>; toGitUri(uri: vscode.Uri, ref: string): vscode.Uri } }>('vscode.git');
      holds(extension, 'no git extension');
      const api = (await extension.activate()).getAPI(1);
      holds(await until('the repository', () => api.openRepository(vscode.Uri.file(folder))), 'no repository');
      const [before, after] = [api.toGitUri(letter, 'HEAD~1'), api.toGitUri(letter, 'HEAD')];
      await vscode.commands.executeCommand('vscode.diff', before, after, 'Before ↔ after');
      const found = await findingsWhere(after, all => all.some(one => one.range.start.line > 15), 'findings on the new side');
      holds(0 < found.length, 'nothing');
      same(findings(before).map(tellFinding), []);
      const changed = await vscode.commands.executeCommand<{ uri: string; before: number; after: number; fresh: unknown[] }[]>('herzlich.reviewChanges', 'HEAD~1');
      same(changed.map(one => one.uri.split('/').at(-1)), ['zahlungserinnerung.md', 'payment-failed-warm.hbs']);
      holds(changed[0] && changed[0].after <= changed[0].before && 0 < changed[0].fresh.length, JSON.stringify(changed));
      const { changes, client, letters, threads } = (await activateExtension()).exports;
      // The deleted letter opens as it was.
      const [, deleted] = changes.getChildren();
      holds(deleted, 'the deleted letter is not listed');
      const { command, accessibilityInformation } = changes.getTreeItem(deleted);
      same([command?.command, (command?.arguments?.[0] as vscode.Uri | undefined)?.scheme], ['vscode.open', 'git']);
      holds(/→ (?:deleted|gelöscht)/u.test(accessibilityInformation?.label ?? ''), accessibilityInformation?.label ?? 'no label');
      // Changed lines only, unless all is asked for.
      const shown = (): number => changes.getChildren(changes.getChildren()[0]).filter(node => node.finding !== undefined).length;
      same(shown(), changed[0].fresh.length);
      await vscode.commands.executeCommand('herzlich.toggleRemaining');
      holds(changed[0].fresh.length < shown(), `${shown()} findings with what was there before`);
      await vscode.commands.executeCommand('herzlich.toggleRemaining');
      same(shown(), changed[0].fresh.length);
      // The whole comparison as Markdown is what the command line writes.
      const markdown = await client.sendRequest<string>('herzlich/changesAsMarkdown', { letters: changes.letters.map(({ uri, textBefore, isDeleted }) => ({ uri, before: textBefore, isDeleted })) });
      const cli = vscode.Uri.joinPath((await activateExtension()).extensionUri, 'dist/cli.js').fsPath;
      same(markdown, execFileSync(process.execPath, [cli, 'diff', 'HEAD~1', '--format', 'markdown'], { cwd: folder, encoding: 'utf8' }));
      await vscode.commands.executeCommand('herzlich.copyChanges');
      // Of all letters only this one differs from where the branch began.
      await vscode.commands.executeCommand('herzlich.reviewAll');
      git('checkout', '--quiet', '-b', 'tone');
      git('branch', '--force', 'main', 'HEAD~1');
      await vscode.commands.executeCommand('herzlich.filterLetters', { changed: true });
      same(letters.getChildren().map(node => node.glance.uri.split('/').at(-1)), ['zahlungserinnerung.md']);
      await vscode.commands.executeCommand('herzlich.filterLetters', {});
      same(threads.of(letter).length, changed[0].fresh.length, 'comments on the changed lines');
      const thread = threads.of(letter).find(one => one.contextValue === 'editable');
      holds(thread?.range, 'no comment with a wording that fits');
      await vscode.commands.executeCommand('herzlich.copySuggestion', thread);
      const suggestion = await vscode.env.clipboard.readText().then(text => text, () => '');
      if (suggestion !== '') holds(/^```suggestion\n(?:.*\n)+```\n$/u.test(suggestion), suggestion);
      const document = await vscode.workspace.openTextDocument(letter);
      const cold = document.getText(thread.range);
      await vscode.commands.executeCommand('herzlich.applySuggestion', thread);
      holds(document.getText(thread.range) !== cold, 'the wording still stands');
      same(threads.of(letter).length, changed[0].fresh.length - 1, 'the comment is done with');
      await document.save();
      await closeAll();
    },
  },
  {
    name: 'settings of the editor count at once',
    async prove() {
      const { document } = await openLetter('de/zahlungserinnerung.md');
      const before = await findingsWhere(document.uri, all => 0 < all.length);
      const settings = vscode.workspace.getConfiguration('herzlich');
      await settings.update('enable', false, vscode.ConfigurationTarget.Workspace);
      await findingsWhere(document.uri, all => all.length === 0, 'silence');
      await settings.update('enable', undefined, vscode.ConfigurationTarget.Workspace);
      await findingsWhere(document.uri, all => all.length === before.length, 'the findings to be back');
      await settings.update('messages', 'de', vscode.ConfigurationTarget.Workspace);
      await findingsWhere(document.uri, all => all.some(one => /[„“]/u.test(one.message)), 'German messages');
      await settings.update('messages', undefined, vscode.ConfigurationTarget.Workspace);
    },
  },
];

/** Called by the extension host. VS Code for the desktop keeps what is printed to itself, so the result goes into a file too. */
export async function run(): Promise<void> {
  const result = await tell(proofs);
  if (process.env['HERZLICH_RESULT'] !== undefined) writeFileSync(process.env['HERZLICH_RESULT'], JSON.stringify(result));
  if (0 < result.failed) throw new Error(`${result.failed} failed`);
}
