import * as vscode from 'vscode';
import { expected } from 'herzlich:expected';
import { activateExtension, closeAll, codeActions, codeOf, findings, findingsWhere, letterUri, openLetter, tellFinding, writeLetter } from './open-letter.ts';
import { holds, same, until, type Proof } from './tell.ts';

const reminder = `Betreff: Ihre Rechnung {{rechnungsnummer}}

Sehr geehrte Frau {{name}},

für diese Rechnung über **{{betrag}}** konnten wir bislang keinen Zahlungseingang feststellen. Wir fordern Sie auf, den Betrag unverzüglich zu überweisen.

Mit freundlichen Grüßen
Ihre Buchhaltung
`;

/** One letter: findings, fixes, explanations, settings. */
export const proofsOfLetters: readonly Proof[] = [
  {
    name: 'a Markdown file wakes the extension',
    async prove() {
      await openLetter('de/zahlungserinnerung.md');
      const extension = await activateExtension();
      holds(extension.isActive, 'not active');
    },
  },
  {
    name: 'every demo letter shows what the command line finds',
    async prove() {
      holds(0 < Object.keys(expected).length, 'no letters to compare');
      for (const [path, all] of Object.entries(expected)) {
        const { document } = await openLetter(path);
        await until(`${all.length} findings in ${path}`, () => findings(document.uri).length === all.length).catch(() => undefined);
        same(findings(document.uri).map(tellFinding).sort(), [...all].sort(), path);
        await closeAll();
      }
    },
  },
  {
    name: 'a warmer wording is picked, stands in the file with its placeholders, and is saved',
    async prove() {
      const { document } = await writeLetter('probe-fix.md', reminder);
      const found = await findingsWhere(document.uri, all => 1 < all.length);
      const finding = found.find(one => document.getText(one.range).includes('Zahlungseingang'));
      holds(finding, `no finding on "Zahlungseingang" among ${found.map(tellFinding).join(', ')}`);
      const actions = await codeActions(document.uri, finding.range);
      const best = actions.find(action => action.isPreferred === true);
      holds(best?.edit, `no preferred action with an edit among ${actions.map(action => action.title).join(' | ')}`);
      holds(await vscode.workspace.applyEdit(best.edit), 'the edit was refused');
      await until('the warmer wording', () => !document.getText().includes('Zahlungseingang'));
      holds(!document.getText().includes('Zahlungseingang'), document.getText());
      holds(document.getText().includes('{{rechnungsnummer}}') && document.getText().includes('{{name}}'), 'a placeholder is gone');
      holds(await document.save(), 'not saved');
      const bytes = await vscode.workspace.fs.readFile(document.uri);
      same(new TextDecoder().decode(bytes), document.getText());
      await findingsWhere(document.uri, all => all.length < found.length, 'fewer findings');
    },
  },
  {
    name: 'ignore on the next line makes the finding go away',
    async prove() {
      const { document } = await writeLetter('probe-ignore.md.hbs', reminder);
      const [first, ...others] = await findingsWhere(document.uri, all => 1 < all.length);
      holds(first, 'no finding');
      const ignore = (await codeActions(document.uri, first.range)).find(action => /Ignore on the next line|nächsten Zeile/u.test(action.title));
      holds(ignore?.edit, 'not offered');
      await vscode.workspace.applyEdit(ignore.edit);
      holds(document.getText().includes(`{{!-- herzlich-ignore-next-line ${codeOf(first)} --}}`), document.getText());
      await findingsWhere(document.uri, all => all.length <= others.length, 'one finding less');
    },
  },
  {
    name: 'hover tells why, the link of a finding opens the page of its rule',
    async prove() {
      const { document } = await openLetter('de/zahlungserinnerung.md');
      const [first] = await findingsWhere(document.uri, all => 0 < all.length);
      holds(first, 'no finding');
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, first.range.start);
      const text = hovers.flatMap(hover => hover.contents.map(content => (typeof content === 'string' ? content : content.value))).join('\n');
      holds(/\*\*.+\*\*\n\n.{40}/u.test(text), text);
      holds(typeof first.code === 'object' && first.code.target.scheme === 'herzlich-rule', 'no page');
      const page = await vscode.workspace.openTextDocument(first.code.target);
      holds(page.getText().startsWith('# ') && page.getText().includes(codeOf(first)), page.getText());
    },
  },
  {
    name: 'the first line tells the temperature',
    async prove() {
      const { document } = await openLetter('de/zahlungserinnerung.md');
      const lenses = await until('a lens', async () => {
        const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 5);
        return 0 < all.length && all;
      });
      holds(/^\d+° /u.test(lenses[0]?.command?.title ?? ''), JSON.stringify(lenses));
    },
  },
  {
    name: 'herzlich.yml counts as soon as it is saved, and a fault in it is shown',
    async prove() {
      const { document } = await openLetter('de/zahlungserinnerung.md');
      const [first] = await findingsWhere(document.uri, all => 0 < all.length);
      holds(first, 'no finding');
      const config = letterUri('de/herzlich.yml');
      await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(`rules:\n  ${codeOf(first)}: off\n  shouting: loud\n`));
      await findingsWhere(document.uri, all => all.every(one => codeOf(one) !== codeOf(first)), 'the rule to be quiet');
      const editor = await openLetter('de/herzlich.yml');
      const [fault] = await findingsWhere(editor.document.uri, all => 0 < all.length, 'a fault');
      holds(fault, 'no fault');
      same(editor.document.getText(fault.range), 'loud');
      await closeAll();
      await vscode.workspace.fs.delete(config);
      await openLetter('de/zahlungserinnerung.md');
      await findingsWhere(document.uri, all => all.some(one => codeOf(one) === codeOf(first)), 'the rule to be back');
    },
  },
  {
    name: 'a README is left alone, until a person asks',
    async prove() {
      const { document } = await writeLetter('README.md', '# Handbuch\n\nWir fordern Sie auf, unverzüglich zu zahlen.\n');
      const { client } = (await activateExtension()).exports;
      await until('the server', () => client.isRunning());
      same((await client.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri: document.uri.toString() } })).items, []);
      same(findings(document.uri).map(tellFinding), []);
      await vscode.commands.executeCommand('herzlich.reviewFile');
      await findingsWhere(document.uri, all => 0 < all.length);
      await closeAll();
    },
  },
];
