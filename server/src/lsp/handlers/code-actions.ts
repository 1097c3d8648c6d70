import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../../core/review/finding.ts';
import { bestFixes, safeFixes } from '../../core/review/fix/collect-fixes.ts';
import { ignoreInFile, ignoreNextLine } from '../edits/ignore-edit.ts';
import { CodeActionKind } from '../kinds.ts';
import { commands } from '../protocol.ts';
import type { Reviewed, Session } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { resolveEdit, wordsOf, type ActionKey, type Wanted } from './resolve-code-action.ts';

/** The kind of "fix all", which an editor may run on save if its user asks for it. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.herzlich`;

/** The wording offered for "accept" must be worth a line in the project's settings, and fit one. */
const longestAccepted = 60;

/**
 * What can be done about the findings in a range: the best fix first, ignoring and reading up last.
 * Edits are made when an action is chosen, if the client can wait for them: they are then right for the text as it stands.
 */
export async function findCodeActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const reviewed = await session.review(params.textDocument.uri);
  if (reviewed === null) return [];
  const only = params.context.only;
  const wants = (kind: string): boolean => only === undefined || only.some(one => kind === one || kind.startsWith(`${one}.`));
  const offered: Offered[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const start = reviewed.document.offsetAt(params.range.start);
    const end = reviewed.document.offsetAt(params.range.end);
    // A cursor touches the word before it and the word behind it.
    const touched = reviewed.review.findings.filter(finding => finding.start <= end && start <= finding.end);
    offered.push(...quickFixes(session, reviewed, touched));
  }
  // A fix for the whole letter is offered in the menu of a finding, or when asked for by its kind: on save, from the command line.
  const safe = safeFixes(reviewed.review.findings);
  if (0 < safe.length && only !== undefined && wants(fixAllKind)) {
    offered.push({ title: reviewed.texts.fixAllSafe(safe.length), kind: fixAllKind, key: keyOf(reviewed, null, { do: 'fix-all' }) });
  }
  return Promise.all(offered.map(one => toCodeAction(session, reviewed, one, params.context.diagnostics)));
}

interface Offered {
  readonly title: string;
  readonly kind: string;
  readonly finding?: Finding;
  readonly isPreferred?: boolean;
  readonly key?: ActionKey;
  readonly command?: { readonly command: string; readonly arguments: readonly string[] };
}

function quickFixes(session: Session, reviewed: Reviewed, touched: readonly Finding[]): Offered[] {
  const fixes: Offered[] = [];
  const wider: Offered[] = [];
  const accepting: Offered[] = [];
  const passOver: Offered[] = [];
  const reading: Offered[] = [];
  const seen = new Set<string>();
  const all = reviewed.review.findings;
  const snippets = session.capabilities.workspace?.workspaceEdit?.snippetEditSupport === true;
  for (const finding of touched) {
    const offer = (title: string, wanted: Wanted, isPreferred = false): Offered =>
      ({ title, kind: CodeActionKind.QuickFix, finding, isPreferred, key: keyOf(reviewed, finding, wanted) });
    const applicable = finding.fixes.map((fix, index) => ({ fix, index })).filter(({ fix }) => fix.safety !== 'advice' && 0 < fix.edits.length);
    // The best one is preferred, unless it would leave a gap as plain text.
    const preferred = applicable.find(({ fix }) => snippets || fix.needs.length === 0);
    for (const one of applicable) fixes.push(offer(one.fix.title, { do: 'fix', fix: one.index }, one === preferred));
    const line = ignoreNextLine(reviewed.review.template, finding);
    const title = session.rule(finding.rule, reviewed.rules)?.title[reviewed.settings.messages] ?? finding.rule;
    if (line !== null) passOver.push(offer(reviewed.texts.ignoreNextLine(title), { do: 'ignore-next-line' }));
    if (seen.has(finding.rule)) continue;
    seen.add(finding.rule);
    const sameRule = bestFixes(all.filter(other => other.rule === finding.rule)).length;
    if (1 < sameRule) wider.push(offer(reviewed.texts.fixAllOfRule(title, sameRule), { do: 'fix-rule' }));
    if (session.capabilities.workspace?.workspaceEdit?.documentChanges === true) {
      const words = wordsOf(reviewed.review.template, finding);
      if (finding.level === 'span' && words.length <= longestAccepted) accepting.push(offer(reviewed.texts.accept(words), { do: 'accept' }));
      passOver.push(...(ignoreInFile(reviewed.review.template, finding) === null ? [] : [offer(reviewed.texts.ignoreInFile(title), { do: 'ignore-in-file' })]));
      passOver.push(offer(reviewed.texts.ignoreInWorkspace(title), { do: 'ignore-in-workspace' }));
    }
    if (session.options.hasCommands === true) {
      reading.push({ title: reviewed.texts.showRule(title), kind: CodeActionKind.QuickFix, finding, command: { command: commands.showRule, arguments: [finding.rule] } });
    }
  }
  const safe = safeFixes(all).length;
  // It goes with the first finding, or the editor would put it behind everything.
  if (1 < safe && 0 < touched.length) wider.push({ title: reviewed.texts.fixAllSafe(safe), kind: CodeActionKind.QuickFix, ...(touched[0] === undefined ? {} : { finding: touched[0] }), key: keyOf(reviewed, null, { do: 'fix-all' }) });
  return [...fixes, ...wider, ...accepting, ...passOver, ...reading];
}

function keyOf(reviewed: Reviewed, finding: Finding | null, wanted: Wanted): ActionKey {
  const { uri } = reviewed.document;
  return finding === null ? { uri, ...wanted } : { uri, rule: finding.rule, text: finding.text, start: finding.start, ...wanted };
}

async function toCodeAction(session: Session, reviewed: Reviewed, offered: Offered, diagnostics: readonly Diagnostic[]): Promise<CodeAction> {
  const action: CodeAction = { title: offered.title, kind: offered.kind };
  if (offered.isPreferred === true) action.isPreferred = true;
  if (offered.finding !== undefined) {
    const range = toRange(reviewed.document, offered.finding);
    const own = diagnostics.filter(one => one.code === offered.finding?.rule && one.range.start.line === range.start.line && one.range.start.character === range.start.character);
    if (0 < own.length) action.diagnostics = own;
  }
  if (offered.command !== undefined) action.command = { title: offered.title, command: offered.command.command, arguments: [...offered.command.arguments] };
  if (offered.key === undefined) return action;
  const waits = session.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true
    && session.capabilities.textDocument.codeAction.dataSupport === true;
  if (waits) return { ...action, data: offered.key };
  const edit = await resolveEdit(session, offered.key);
  return edit === null ? action : { ...action, edit };
}
