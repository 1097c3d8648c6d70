import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { commands } from '../protocol.ts';
import type { Session } from '../session.ts';
import { glanceLine, isReviewed } from './glance.ts';

/** The temperature above the first line of a letter. */
export async function findCodeLenses(session: Session, params: CodeLensParams): Promise<CodeLens[]> {
  const { uri } = params.textDocument;
  if (session.options.hasCommands !== true || (await session.editorSettings(uri)).temperature === false) return [];
  const reviewed = await session.review(uri);
  if (reviewed === null || !isReviewed(session, reviewed) || (reviewed.review.temperature === undefined && reviewed.review.findings.length === 0)) return [];
  const start = { line: 0, character: 0 };
  return [{ range: { start, end: start }, command: { title: glanceLine(reviewed), command: commands.showTemperature, arguments: [uri] } }];
}
