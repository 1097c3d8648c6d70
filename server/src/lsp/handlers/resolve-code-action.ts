import type { CodeAction, CreateFile, SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../core/review/finding.ts';
import type { Template } from '../../core/template/template.ts';
import type { Edit } from '../../core/text/edit.ts';
import { bestFixes, safeFixes } from '../../core/review/fix/collect-fixes.ts';
import { acceptWording, switchOffRule } from '../edits/config-edit.ts';
import { toTextEdits } from '../edits/fix-edits.ts';
import { ignoreInFile, ignoreNextLine } from '../edits/ignore-edit.ts';
import type { Reviewed, Session } from '../session.ts';
import { toRange } from '../to-protocol.ts';

/** What an action does, apart from where. */
export type Wanted =
  | { readonly do: 'fix'; readonly fix: number }
  | { readonly do: 'fix-rule' | 'fix-all' | 'accept' | 'ignore-next-line' | 'ignore-in-file' | 'ignore-in-workspace' };

/** Names an action so that it can be found again in a text that went on changing: no offsets to trust, no edits to go stale. */
export type ActionKey = Wanted & { readonly uri: string; readonly rule?: string; readonly text?: string; readonly start?: number };

/** Give a chosen action its edit, for the text as it stands now. Without one the finding is gone, and nothing happens. */
export async function resolveCodeAction(session: Session, action: CodeAction): Promise<CodeAction> {
  if (!isKey(action.data) || action.edit !== undefined) return action;
  const edit = await resolveEdit(session, action.data);
  return edit === null ? action : { ...action, edit };
}

/** False for what another server has put there. */
function isKey(data: unknown): data is ActionKey {
  return typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string' && 'do' in data;
}

/** The edit of an action that was offered before; `null` where the letter no longer holds its place. */
export async function resolveEdit(session: Session, key: ActionKey): Promise<WorkspaceEdit | null> {
  const reviewed = await session.review(key.uri);
  if (reviewed === null) return null;
  const { findings, template } = reviewed.review;
  if (key.do === 'fix-all') return editLetter(session, reviewed, safeFixes(findings).flatMap(({ fix }) => plain(reviewed, fix.edits)));
  const finding = findAgain(findings, key);
  if (finding === undefined) return null;
  switch (key.do) {
    case 'fix': {
      const fix = finding.fixes[key.fix];
      const snippets = session.capabilities.workspace?.workspaceEdit?.snippetEditSupport === true;
      return fix === undefined ? null : editLetter(session, reviewed, toTextEdits(reviewed.document, reviewed.review, fix, snippets));
    }
    case 'fix-rule':
      return editLetter(session, reviewed, bestFixes(findings.filter(other => other.rule === finding.rule)).flatMap(({ fix }) => plain(reviewed, fix.edits)));
    case 'ignore-next-line': return insert(session, reviewed, ignoreNextLine(template, finding));
    case 'ignore-in-file': return insert(session, reviewed, ignoreInFile(template, finding));
    case 'ignore-in-workspace': return editConfig(session, key.uri, text => switchOffRule(text, finding.rule));
    case 'accept': return editConfig(session, key.uri, text => acceptWording(text, wordsOf(template, finding)));
  }
}

/** The same finding in the present text: same rule, same words, nearest to where it was. */
function findAgain(findings: readonly Finding[], key: ActionKey): Finding | undefined {
  const at = key.start ?? 0;
  return findings.filter(finding => finding.rule === key.rule && finding.text === key.text)
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0];
}

/** The words of a finding as they are read, without the tags and marks between them. */
export function wordsOf(template: Template, { start, end }: Finding): string {
  const words = template.pieces.map(piece => {
    if (piece.end <= start || end <= piece.start) return '';
    if (piece.kind === 'words') return piece.text.length === piece.end - piece.start ? piece.text.slice(Math.max(0, start - piece.start), end - piece.start) : piece.text;
    return piece.kind === 'markup' || piece.kind === 'comment' ? '' : ' ';
  });
  return words.join('').replace(/\s+/gu, ' ').trim();
}

function plain(reviewed: Reviewed, edits: readonly Edit[]): TextEdit[] {
  return edits.map(edit => ({ range: toRange(reviewed.document, edit), newText: edit.text }));
}

function insert(session: Session, reviewed: Reviewed, edit: Edit | null): WorkspaceEdit | null {
  return edit === null ? null : editLetter(session, reviewed, plain(reviewed, [edit]));
}

function editLetter(session: Session, reviewed: Reviewed, edits: (TextEdit | SnippetTextEdit)[]): WorkspaceEdit {
  const { uri } = reviewed.document;
  if (session.capabilities.workspace?.workspaceEdit?.documentChanges !== true) return { changes: { [uri]: edits as TextEdit[] } };
  return { documentChanges: [{ textDocument: { uri, version: reviewed.version }, edits }] };
}

/** Change the nearest `herzlich.yml` above a letter, or begin one in the workspace folder. */
async function editConfig(session: Session, uri: string, change: (text: string) => Edit): Promise<WorkspaceEdit> {
  const [nearest] = await session.configs.above(uri);
  const target = nearest?.uri ?? session.configs.homeOf(uri);
  const open = session.documents.get(target);
  const text = open?.getText() ?? nearest?.text ?? '';
  const edit = change(text);
  const document = open ?? TextDocument.create(target, 'yaml', 0, text);
  const changes: (CreateFile | TextDocumentEdit)[] = nearest === undefined && open === undefined ? [{ kind: 'create', uri: target, options: { ignoreIfExists: true } }] : [];
  changes.push({ textDocument: { uri: target, version: open?.version ?? null }, edits: [{ range: toRange(document, edit), newText: edit.text }] });
  return { documentChanges: changes };
}
