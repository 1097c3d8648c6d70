import * as vscode from 'vscode';
import { activateExtension, closeAll, findingsWhere, writeLetter } from './open-letter.ts';
import { holds, same, type Proof } from './tell.ts';

/** What a person finds on the first day, and what a chat may ask. */
export const proofsOfFirstSteps: readonly Proof[] = [
  {
    name: 'the sample letter opens, and has something to mend',
    async prove() {
      await vscode.commands.executeCommand('herzlich.openSample');
      const document = vscode.window.activeTextEditor?.document;
      holds(document?.languageId === 'markdown', 'no sample');
      await findingsWhere(document.uri, all => 3 < all.length);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await closeAll();
    },
  },
  {
    name: 'the review of a letter goes to the clipboard, as Markdown',
    async prove() {
      await writeLetter('probe-copy.md', 'Betreff: Rechnung\n\nGuten Tag {{name}},\n\nwir fordern Sie auf, `umgehend` zu zahlen.\n\nViele Grüße\nIhre Buchhaltung\n');
      await vscode.commands.executeCommand('herzlich.copyReview');
      // Where the host may not read the clipboard, nothing is proved here; the server's own tests look at the text.
      const copied = await vscode.env.clipboard.readText().then(text => text, () => '');
      if (copied !== '') holds(copied.startsWith('### `probe-copy.md` · '), copied);
      await closeAll();
    },
  },
  {
    name: 'a chat may have letters checked and rules explained, where VS Code has such tools',
    async prove() {
      if (vscode.version.startsWith('1.91.')) {
        console.log('· this VS Code has no tools for chats');
        return;
      }
      const tools = vscode.lm.tools.filter(tool => tool.name.startsWith('herzlich_')).map(tool => tool.name).toSorted();
      same(tools, ['herzlich_check', 'herzlich_explain']);
      const ask = async (name: string, input: object): Promise<string> => {
        const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
        return content.map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
      };
      const ofText = await ask('herzlich_check', { text: 'Wir fordern Sie auf, umgehend zu zahlen.' });
      holds(/`de\/[\w-]+`/u.test(ofText) && ofText.includes('1:'), ofText);
      const ofFile = await ask('herzlich_check', { path: 'de/zahlungserinnerung.md' });
      holds(ofFile.includes('zahlungserinnerung.md') && ofFile.includes('Zahlungseingang'), ofFile);
      holds((await ask('herzlich_check', { path: '../elsewhere.md' })).startsWith('There is no such file'), 'a file outside of the workspace');
      const rule = /`(de\/[\w-]+)`/u.exec(ofText)?.[1] ?? '';
      const page = await ask('herzlich_explain', { rule });
      holds(page.startsWith('# ') && page.includes(rule), page);
      holds((await ask('herzlich_explain', { rule: 'de/none' })).includes(rule), 'no list of the rules there are');
    },
  },
  {
    name: 'every command of the palette is there',
    async prove() {
      const there = new Set(await vscode.commands.getCommands(true));
      const { contributes } = (await activateExtension()).packageJSON as { contributes: { commands: { command: string }[] } };
      same(contributes.commands.map(({ command }) => command).filter(command => !there.has(command)), []);
    },
  },
];
