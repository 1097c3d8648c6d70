import type { Rule } from '../../server/src/core/rule/rule.ts';

const begin = '<!-- generated: npm run gen -->';
const end = '<!-- end -->';

/** Replace what stands between the marks of a page. Throws where the page has no marks. */
export function withGenerated(page: string, text: string, nth = 0): string {
  let from = -1;
  for (let count = 0; count <= nth; count += 1) from = page.indexOf(begin, from + 1);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`The page has no place ${nth + 1} between "${begin}" and "${end}".`);
  return `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`;
}

const severities = { error: 0, warning: 1, info: 2, hint: 3 } as const;

/** The catalogue of rules/README.md: one line a rule, by language and category. */
export function ruleCatalogue(rules: readonly Rule[]): string {
  const lines: string[] = [];
  for (const language of ['de', 'en']) {
    const mine = rules.filter(rule => rule.language === language);
    lines.push('', `### ${language === 'de' ? 'German' : 'English'} (${mine.length} rules, ${mine.reduce((sum, rule) => sum + rule.finds.length, 0)} things to find)`, '', '| rule | category | severity | what it asks for |', '|---|---|---|---|');
    const sorted = mine.toSorted((a, b) => a.category.localeCompare(b.category) || severities[a.severity] - severities[b.severity] || a.id.localeCompare(b.id));
    for (const rule of sorted) lines.push(`| [\`${rule.id}\`](${rule.id}.md) | ${rule.category} | ${rule.severity} | ${rule.title.en} |`);
  }
  return lines.join('\n').trimStart();
}

interface Property {
  readonly type?: string | readonly string[];
  readonly default?: unknown;
  readonly markdownDescription?: string;
  readonly description?: string;
}

/** The settings table of README.md, from the manifest and its English texts. */
export function settingsTable(manifest: { contributes?: { configuration?: unknown } }, texts: Readonly<Record<string, string>>): string {
  const groups = [manifest.contributes?.configuration ?? []].flat() as { properties?: Record<string, Property> }[];
  const said = (text: string | undefined) => (text ?? '').replace(/^%(.+)%$/, (_, key: string) => texts[key] ?? key).replaceAll('\n', ' ').replaceAll('|', '\\|');
  const rows = groups.flatMap(group => Object.entries(group.properties ?? {})).map(([name, property]) =>
    `| \`${name}\` | \`${JSON.stringify(property.default ?? null)}\` | ${said(property.markdownDescription ?? property.description)} |`);
  return ['| setting | default | what it does |', '|---|---|---|', ...rows].join('\n');
}
