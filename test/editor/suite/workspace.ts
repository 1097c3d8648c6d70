import * as vscode from 'vscode';
import { expected } from 'herzlich:expected';
import { activateExtension, closeAll, findings, letterUri, openLetter, tellFinding } from './open-letter.ts';
import { holds, same, until, type Proof } from './tell.ts';

/** The letters of the whole workspace. */
export const proofsOfWorkspace: readonly Proof[] = [
  {
    name: 'all letters are reviewed into the tree, coldest first, and filtered by severity and kind',
    async prove() {
      await vscode.workspace.fs.writeFile(letterUri('CHANGELOG.md'), new TextEncoder().encode('# Changelog\n\nWir fordern Sie auf, unverzüglich zu zahlen.\n'));
      await vscode.commands.executeCommand('herzlich.reviewAll');
      const { letters } = (await activateExtension()).exports;
      const items = (): string[] => letters.getChildren().map(node => vscode.workspace.asRelativePath(vscode.Uri.parse(node.glance.uri)));
      const everything = items();
      for (const path of Object.keys(expected)) holds(everything.includes(path), `${path} is not in the tree: ${everything.join(', ')}`);
      holds(!everything.includes('CHANGELOG.md'), 'what is no letter is listed');
      const degrees = letters.getChildren().map(node => node.glance.temperature?.value ?? 101);
      same(degrees, degrees.toSorted((a, b) => a - b));
      const cold = letters.getChildren().find(node => 2 < node.glance.findings.length);
      holds(cold, 'no letter with findings');
      same(letters.getChildren(cold).length, cold.glance.findings.length);
      const item = letters.getTreeItem(cold);
      holds(/^\d+° · /u.test(String(item.description)) && item.accessibilityInformation?.label.includes('°'), JSON.stringify(item));
      // A screen reader hears of a finding what the eye sees: the words, the colour of the icon, the reason.
      for (const node of letters.getChildren(cold)) {
        const label = letters.getTreeItem(node).accessibilityInformation?.label ?? '';
        holds(/, (?:Error|Warning|Info|Hint): \S/u.test(label) && label.includes(node.finding?.message ?? '?') && !label.includes('\n'), label);
      }

      await vscode.commands.executeCommand('herzlich.filterLetters', { severities: ['error'] });
      const grave = letters.getChildren().flatMap(node => letters.getChildren(node).map(({ finding }) => finding?.severity));
      holds(0 < grave.length && grave.every(severity => severity === 'error'), grave.join(' '));
      holds(letters.getChildren().length < everything.length, 'no letter is left out');
      const [[kind] = ['']] = letters.countKinds();
      await vscode.commands.executeCommand('herzlich.filterLetters', { severities: ['error', 'warning'], kinds: [kind] });
      const ofKind = letters.getChildren().flatMap(node => letters.getChildren(node).map(({ finding }) => finding));
      holds(ofKind.every(finding => finding?.category === kind && finding.severity !== 'info'), JSON.stringify(ofKind));
      await vscode.commands.executeCommand('herzlich.filterLetters', {});
      same(items(), everything);
      await closeAll();
    },
  },
  {
    name: 'on request, the findings of all letters are among the problems, open or not; they are those of the command line',
    async prove() {
      await closeAll();
      const settings = vscode.workspace.getConfiguration('herzlich');
      same(findings(letterUri('en/payment-failed.hbs')), []);
      await settings.update('reviewWorkspace', true, vscode.ConfigurationTarget.Workspace);
      for (const [path, all] of Object.entries(expected)) {
        const uri = letterUri(path);
        await until(`${all.length} findings in ${path}`, () => findings(uri).length === all.length).catch(() => undefined);
        same(findings(uri).map(tellFinding).sort(), [...all].sort(), path);
      }
      const [path = '', all = []] = Object.entries(expected).find(([, found]) => 2 < found.length) ?? [];
      const { document } = await openLetter(path);
      await closeAll();
      await until('the letter to be closed', () => document.isClosed, 20_000).catch(() => undefined);
      same(findings(letterUri(path)).length, all.length, 'findings after the letter was closed');
      const changed = letterUri(path);
      const text = await vscode.workspace.fs.readFile(changed);
      await vscode.workspace.fs.writeFile(changed, new Uint8Array());
      await until('a file that was emptied to have no findings', () => findings(changed).length === 0);
      await vscode.workspace.fs.writeFile(changed, text);
      await until('its findings to be back', () => findings(changed).length === all.length);
      await settings.update('reviewWorkspace', undefined, vscode.ConfigurationTarget.Workspace);
      await until('silence', () => Object.keys(expected).every(one => findings(letterUri(one)).length === 0));
    },
  },
];
