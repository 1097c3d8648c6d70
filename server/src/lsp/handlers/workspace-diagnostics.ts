import type { WorkspaceDiagnosticParams, WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from '../kinds.ts';
import type { Session } from '../session.ts';
import type { Cancelled } from '../wire.ts';
import { Turns } from '../turns.ts';
import { diagnosticsOf } from './diagnostics.ts';

/** So many files are told of at a time. */
const batch = 50;

/**
 * The findings of all letters of the workspace, for clients that ask for them. A first pull reads every file; a later one waits
 * until something has changed and then reads only that. A document that is shown is pulled by itself, too: the client knows which
 * answer is the newer one.
 */
export class WorkspaceDiagnostics {
  readonly #session: Session;
  /** Files that have had findings. */
  readonly #told = new Set<string>();
  /** Files to read again; `null` stands for all there are. */
  #stale: Set<string> | null = null;
  #wake: (() => void) | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Files were written, made or deleted. */
  change(uris: readonly string[]): void {
    if (this.#stale !== null) for (const uri of uris) this.#stale.add(uri);
    this.#wake?.();
  }

  /** Settings or rules were: nothing that was found counts any more. */
  changeAll(): void {
    this.#stale = null;
    this.#wake?.();
  }

  async pull({ previousResultIds, partialResultToken }: WorkspaceDiagnosticParams, token: Cancelled): Promise<WorkspaceDiagnosticReport> {
    // A newer pull takes the place of one that waits.
    this.#wake?.();
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    // A client that knows nothing begins anew.
    if (known.size === 0 && 0 < this.#told.size) this.#stale = null;
    if (this.#stale !== null && this.#stale.size === 0) await this.#somethingChanges();
    if (token.isCancellationRequested) return { items: [] };
    const stale = this.#stale;
    this.#stale = new Set();
    const all = stale ?? new Set([...known.keys(), ...(await Promise.all(this.#session.configs.roots.map(root => this.#session.host.listTemplates(root)))).flat()]);
    let items: WorkspaceDocumentDiagnosticReport[] = [];
    const left = new Set(all);
    const turns = new Turns();
    for (const uri of all) {
      if (token.isCancellationRequested) break;
      const report = await this.#report(uri, known.get(uri));
      left.delete(uri);
      if (report !== null) items.push(report);
      if (partialResultToken !== undefined && batch <= items.length) {
        await this.#session.connection.sendNotification('$/progress', { token: partialResultToken, value: { items } });
        items = [];
      }
      await turns.next();
    }
    if (left.size === 0) return { items };
    // The client hears no more of what it cancelled; the next pull takes up the rest.
    this.change([...left, ...items.map(({ uri }) => uri)]);
    return { items: [] };
  }

  /** `null` where there is nothing to tell: the file has no findings and had none. */
  async #report(uri: string, previous: string | undefined): Promise<WorkspaceDocumentDiagnosticReport | null> {
    const reviewed = await this.#session.reviewFile(uri);
    const items = reviewed === null ? [] : diagnosticsOf(this.#session, reviewed);
    if (items.length === 0 && previous === undefined && !this.#told.has(uri)) return null;
    this.#told.add(uri);
    return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId: reviewed?.id ?? 'none', items };
  }

  #somethingChanges(): Promise<void> {
    return new Promise(resolve => {
      this.#wake = () => {
        this.#wake = undefined;
        resolve();
      };
    });
  }
}
