import { LineIndex } from '../../core/text/line-index.ts';
import type { ChangedLetter } from '../../report/changed-letter.ts';
import { findingJson } from './finding-json.ts';

/** `{letters: […]}` as the README says. Places of fixed findings count in the earlier text. */
export function diffJson(letters: readonly ChangedLetter[]) {
  return {
    letters: letters.map(letter => {
      const before = new LineIndex(letter.sourceBefore);
      const after = new LineIndex(letter.sourceAfter);
      return {
        path: letter.path, ...(letter.oldPath !== null && { oldPath: letter.oldPath }), before: letter.before, after: letter.after,
        ...(0 < letter.readings.length && { readings: letter.readings }),
        sentences: letter.sentences.map(withWhen), facts: letter.facts.map(withWhen),
        findings: {
          new: letter.findings.new.map(finding => findingJson(after, finding)),
          fixed: letter.findings.fixed.map(finding => findingJson(before, finding)),
          remaining: letter.findings.remaining.map(finding => findingJson(after, finding)),
        },
      };
    }),
  };
}

/** `when` is left out where it holds in every reading. */
function withWhen<Value extends { readonly when: string }>({ when, ...rest }: Value): Omit<Value, 'when'> & { readonly when?: string } {
  return when === '' ? rest : { ...rest, when };
}
