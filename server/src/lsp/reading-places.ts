import type { Finding, Related } from '../core/review/finding.ts';
import type { Template } from '../core/template/template.ts';
import type { Texts } from './texts.ts';

/**
 * Why a finding stands in some readings only: the tags whose condition those readings name.
 *
 *     {{#if overdue}}umgehend{{/if}}
 *     ^^^^^^^^^^^^^^^ "Stands here only if overdue."
 */
export function findReadingPlaces(template: Template, finding: Finding, texts: Texts): Related[] {
  const tags = template.pieces.filter(piece => (piece.kind === 'branch-open' || piece.kind === 'branch-else') && piece.condition !== '');
  return finding.readings.flatMap(reading => {
    const named = tags.filter(tag => 'condition' in tag && namesCondition(reading, tag.condition));
    const nearest = named.findLast(tag => tag.start < finding.end) ?? named[0];
    return nearest === undefined ? [] : [{ start: nearest.start, end: nearest.end, message: texts.readOnly(reading) }];
  });
}

// "if overdue" does not name "over".
function namesCondition(reading: string, condition: string): boolean {
  return reading.split(', ').some(part => part.endsWith(` ${condition}`));
}
