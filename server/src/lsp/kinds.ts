// The protocol's numbers and words that are used here. Its own module keeps them in namespaces, which would bring all of it into
// the worker; the types are its own, so a wrong one does not compile.
import type { CompletionItemKind as CompletionKinds, DiagnosticSeverity as Severities, DocumentDiagnosticReportKind as ReportKinds, TextDocumentSyncKind as SyncKinds } from 'vscode-languageserver';

export const DiagnosticSeverity = { Error: 1, Warning: 2, Information: 3, Hint: 4 } as const satisfies Pick<typeof Severities, 'Error' | 'Warning' | 'Information' | 'Hint'>;

export const CompletionItemKind = { Module: 9, Property: 10, Value: 12, EnumMember: 20 } as const satisfies Pick<typeof CompletionKinds, 'Module' | 'Property' | 'Value' | 'EnumMember'>;

export const DocumentDiagnosticReportKind = { Full: 'full', Unchanged: 'unchanged' } as const satisfies Pick<typeof ReportKinds, 'Full' | 'Unchanged'>;

export const TextDocumentSyncKind = { Incremental: 2 } as const satisfies Pick<typeof SyncKinds, 'Incremental'>;

export const CodeActionKind = { QuickFix: 'quickfix', SourceFixAll: 'source.fixAll' } as const;

export const MarkupKind = { Markdown: 'markdown', PlainText: 'plaintext' } as const;
