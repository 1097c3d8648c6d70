import type { ClassName, Element, Sequence } from './pattern.ts';

/**
 * The sequences of single tokens a class stands for.
 *
 *     DATE    14.03.2025, {{due_date}} · 14. März [2025] · March 14[, 2025]
 *     AMOUNT  {{amount}} · 84,50 € · €84.50
 *     TERM    14 Tage · zwei Wochen · 10 business days
 */
export function expandClass(name: ClassName): readonly Sequence[] {
  return several[name] ?? [[{ kind: 'class', name }]];
}

function sequence(...names: ClassName[]): Element[] {
  return names.map(name => ({ kind: 'class', name }));
}

const several: Readonly<Partial<Record<ClassName, readonly Sequence[]>>> = {
  DATE: [sequence('DATE'), sequence('DAY', 'MONTH'), sequence('DAY', 'MONTH', 'YEAR'), sequence('MONTH', 'DAY'), sequence('MONTH', 'DAY', 'YEAR')],
  AMOUNT: [sequence('AMOUNT'), sequence('SUM', 'CURRENCY'), sequence('CURRENCY', 'SUM')],
  TERM: [sequence('TERM'), sequence('COUNT', 'UNIT'), sequence('COUNT', 'WORKING', 'UNIT')],
};
