import * as vscode from 'vscode';
import { closeAll, findings, findingsWhere, tellFinding } from './open-letter.ts';
import { holds, same, until, type Proof } from './tell.ts';

const before = 'Betreff: Ihre Rechnung\n\nGuten Tag {{name}},\n\nwir fordern Sie auf, umgehend zu zahlen.\n\nMit freundlichen Grüßen\nIhre Buchhaltung\n';
const after = before.replace('Mit freundlichen', 'Andernfalls sehen wir uns gezwungen, rechtliche Schritte einzuleiten.\n\nMit freundlichen');

/** Gives each address its text: `?before` or `?after`. */
const sides: vscode.TextDocumentContentProvider = { provideTextDocumentContent: ({ query }) => (query === 'before' ? before : after) };

/** Schemes of pull requests and of repositories that lie elsewhere. */
export const proofsOfOtherPlaces: readonly Proof[] = [
  {
    name: 'in the diffs of pull requests the new side is judged, the old one not, and neither if the setting says so',
    async prove() {
      for (const scheme of ['review', 'pr', 'githubpr', 'gitpr']) {
        const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, sides);
        const [old, fresh] = ['before', 'after'].map(query => vscode.Uri.from({ scheme, path: '/letters/reminder.md', query }));
        holds(old && fresh, 'no addresses');
        await vscode.commands.executeCommand('vscode.diff', old, fresh, `${scheme}: before ↔ after`);
        const found = await findingsWhere(fresh, all => 1 < all.length, `findings on the new side of ${scheme}`);
        same(findings(old).map(tellFinding), [], `the old side of ${scheme}`);
        const settings = vscode.workspace.getConfiguration('herzlich');
        await settings.update('diffs', false, vscode.ConfigurationTarget.Workspace);
        await findingsWhere(fresh, all => all.length === 0, `silence in ${scheme}`);
        await settings.update('diffs', undefined, vscode.ConfigurationTarget.Workspace);
        await findingsWhere(fresh, all => all.length === found.length, `the findings of ${scheme} to be back`);
        await closeAll();
        provider.dispose();
      }
    },
  },
  {
    name: 'a letter of a repository that lies elsewhere is judged and mended, on the new side of a diff too',
    async prove() {
      const files = new MemoryFiles();
      const provider = vscode.workspace.registerFileSystemProvider('vscode-vfs', files, { isCaseSensitive: true });
      const uri = vscode.Uri.parse('vscode-vfs://github/herzlich/letters/reminder.md');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(after));
      const { document } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      const [first] = await findingsWhere(uri, all => 1 < all.length);
      holds(first, 'no finding');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, first.range, vscode.CodeActionKind.QuickFix.value, 5);
      const best = actions.find(action => action.isPreferred === true && action.edit !== undefined) ?? actions.find(action => action.edit !== undefined);
      holds(best?.edit && await vscode.workspace.applyEdit(best.edit), `nothing to apply among ${actions.map(({ title }) => title).join(' | ')}`);
      await document.save();
      await until('the file to be written', () => new TextDecoder().decode(files.readFile(uri)) === document.getText());

      const old = vscode.Uri.parse('vscode-vfs://github/herzlich/letters/before.md');
      await vscode.workspace.fs.writeFile(old, new TextEncoder().encode(before));
      await vscode.commands.executeCommand('vscode.diff', old, uri, 'before ↔ after');
      await findingsWhere(uri, all => 0 < all.length);
      await closeAll();
      provider.dispose();
    },
  },
];

/** Just enough of a file system: files by their path, no folders. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(uri.path);
    if (file !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: file.length, size: file.length };
    if ([...this.#files.keys()].some(path => path.startsWith(uri.path))) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): void {}

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
  }

  rename(): void {}
}
