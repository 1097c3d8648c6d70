import type { DocumentFilter } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';

/** Where a letter can be edited: on disk, not yet saved, in a remote or virtual workspace. Diffs' old sides and output panels are none. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'vscode-local', 'gist', 'memfs'];

/** Versions that are looked at in a diff: of git, of pull requests. */
export const diffSchemes = ['git', 'review', 'pr', 'githubpr', 'gitpr'];

const languages = ['markdown', 'handlebars', 'mjml', 'html', 'plaintext'];

/** What the server is told of. It stays silent on what does not read as a letter. */
export const letterSelector: DocumentFilter[] = languages.flatMap(language => schemes.map(scheme => ({ language, scheme })));

/** Which documents the server is told of: letters of every scheme that can be read, both sides of diffs, and settings files. */
export const documentSelector: NonNullable<LanguageClientOptions['documentSelector']> = [
  ...languages.flatMap(language => [...schemes, ...diffSchemes].map(scheme => ({ language, scheme }))),
  ...schemes.map(scheme => ({ scheme, pattern: '**/{herzlich.yml,herzlich.yaml,.herzlich.yml}' })),
];
