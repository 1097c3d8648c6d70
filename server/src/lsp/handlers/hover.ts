import type { Hover, HoverParams } from 'vscode-languageserver';
import type { Finding, Fix } from '../../core/review/finding.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { MarkupKind } from '../kinds.ts';
import type { Reviewed, Session } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { inboxLine } from './inbox-line.ts';
import { shownReason } from './rule-page.ts';

const mostAlternatives = 4;

/** Why a place is cold, and what could stand there. The message itself is not said again: the editor shows it above. */
export async function findHover(session: Session, params: HoverParams): Promise<Hover | null> {
  const reviewed = await session.review(params.textDocument.uri);
  if (reviewed === null) return null;
  const at = reviewed.document.offsetAt(params.position);
  const [first, ...others] = reviewed.review.findings.filter(finding => finding.start <= at && at <= finding.end);
  const inbox = inboxLine(reviewed, at);
  if (first === undefined && inbox === null) return null;
  const markdown = session.capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) !== false;
  const said = (first === undefined ? [] : [first, ...others]).map(finding => explain(session, reviewed, finding, markdown));
  if (inbox !== null) said.push(markdown ? escapeMarkdown(inbox) : inbox);
  return {
    contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: said.join(markdown ? '\n\n---\n\n' : '\n\n') },
    ...(first === undefined ? {} : { range: toRange(reviewed.document, first) }),
  };
}

function explain(session: Session, reviewed: Reviewed, finding: Finding, markdown: boolean): string {
  const { texts, settings } = reviewed;
  const rule = session.rule(finding.rule, reviewed.rules);
  const title = rule?.title[settings.messages] ?? finding.message;
  const parts = [markdown ? `**${escapeMarkdown(title)}**` : title];
  if (rule !== undefined) parts.push(shownReason(rule, settings.messages));
  if (0 < finding.readings.length) parts.push(markdown ? `_${escapeMarkdown(texts.onlyIn(finding.readings))}_` : texts.onlyIn(finding.readings));
  const fixes = finding.fixes.filter(fix => 0 < fix.edits.length && fix.safety !== 'advice').slice(0, mostAlternatives);
  if (0 < fixes.length) {
    parts.push(`${texts.alternatives}:\n${fixes.map(fix => wordingOf(reviewed.document.getText(), fix)).map(wording => `- ${markdown ? escapeMarkdown(wording) : wording}`).join('\n')}`);
  }
  const warmer = warmsBy(session, reviewed, finding);
  if (0 < warmer) parts.push(texts.warmsBy(warmer));
  return parts.join('\n\n');
}

/** The wording that would stand there, on one line, with the placeholders and tags between the edits. */
function wordingOf(source: string, { edits }: Fix): string {
  const start = Math.min(...edits.map(edit => edit.start));
  const end = Math.max(...edits.map(edit => edit.end));
  const moved = edits.map(edit => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
  return applyEdits(source.slice(start, end), moved).replace(/\s+/gu, ' ').trim() || '∅';
}

/** By how much the first fix warms the letter: the letter with it, reviewed again. */
function warmsBy(session: Session, reviewed: Reviewed, finding: Finding): number {
  const [fix] = finding.fixes;
  const now = reviewed.review.temperature?.value;
  if (fix === undefined || now === undefined || fix.edits.length === 0) return 0;
  const text = applyEdits(reviewed.document.getText(), fix.edits);
  const then = session.reviewText(reviewed, text).temperature?.value;
  return then === undefined ? 0 : Math.round(then - now);
}

// A letter's own words must not become links, images or markup in the hover.
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+!|~&]/gu, sign => `\\${sign}`);
}
