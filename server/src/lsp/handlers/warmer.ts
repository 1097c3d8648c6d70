import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits } from '../../core/text/edit.ts';
import { bestFixes } from '../../core/review/fix/collect-fixes.ts';
import type { WarmerVersion } from '../protocol.ts';
import type { Reviewed } from '../session.ts';
import { toRange } from '../to-protocol.ts';

/** The letter with the best fix of every finding that needs no fact from its writer. */
export function writeWarmerVersion({ document, review }: Reviewed): WarmerVersion {
  const chosen = bestFixes(review.findings);
  const edits = chosen.flatMap(({ fix }) => fix.edits).sort((a, b) => a.start - b.start);
  const text = applyEdits(document.getText(), edits);
  const warmer = TextDocument.create(document.uri, document.languageId, document.version, text);
  const inWarmer = (at: number, behind: boolean): number => {
    let shift = 0;
    for (const edit of edits) {
      if (behind ? edit.end <= at : edit.end < at || (edit.end === at && edit.start < at)) shift += edit.text.length - (edit.end - edit.start);
    }
    return at + shift;
  };
  return {
    text,
    left: review.findings.length - chosen.length,
    changes: chosen.map(({ fix }) => {
      const start = Math.min(...fix.edits.map(edit => edit.start));
      const end = Math.max(...fix.edits.map(edit => edit.end));
      return {
        title: fix.title,
        source: toRange(document, { start, end }),
        warmer: toRange(warmer, { start: inWarmer(start, false), end: inWarmer(end, true) }),
        edits: fix.edits.map(edit => ({ range: toRange(document, edit), newText: edit.text })),
      };
    }),
  };
}
