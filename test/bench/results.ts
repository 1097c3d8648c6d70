import { isMissed, shown, shownBudget, type Goal, type Section } from './section.ts';

const unexplained = 'Not explained yet.';

/** RESULTS.md, table by table. Everything in it is measured but the reasons behind "Why:", which are kept while their goal is missed. */
export class Results {
  /** By title, in the order of the page. */
  readonly #sections = new Map<string, string>();

  constructor(page: string) {
    for (const [, title = '', text = ''] of page.matchAll(/^## (.+)\n([\s\S]*?)(?=^## |(?![\s\S]))/gmu)) this.#sections.set(title, text.trim());
  }

  /** Put a table in the place of the one with this title. Returns the missed goals that nobody has explained. */
  put(title: string, machine: string, section: Section): Goal[] {
    const reasons = new Map([...(this.#sections.get(title) ?? '').matchAll(/^- \*\*(.+?)\*\*.*? Why: (.*)$/gmu)].map(([, what = '', why = '']) => [what, why]));
    const missed = section.rows.flatMap(row => row.goals ?? []).filter(isMissed);
    const misses = missed.map(goal => `- **${goal.what}** is ${shown(goal.measured, goal.unit)}, the budget ${shownBudget(goal)}. Why: ${reasons.get(goal.what) ?? unexplained}`);
    this.#sections.set(title, [`${section.about} (${machine})`, '', table(section), ...(misses.length === 0 ? [] : ['', 'Missed:', '', ...misses])].join('\n'));
    return missed.filter(goal => (reasons.get(goal.what) ?? unexplained) === unexplained);
  }

  /** The page, with the tables in the order of `titles`. */
  page(introduction: string, titles: readonly string[]): string {
    const known = titles.filter(title => this.#sections.has(title));
    return `${introduction.trim()}\n${known.map(title => `\n## ${title}\n\n${this.#sections.get(title) ?? ''}\n`).join('')}`;
  }
}

/** The section as a Markdown table; a missed goal's row is marked. */
export function table({ columns, rows }: Section): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(({ cells, goals = [] }) => line(cells.map((cell, at) => (at === 0 && goals.some(isMissed) ? `${cell} ✖` : cell))))].join('\n');
}
