import { isSeq } from 'yaml';
import type { Language } from '../language/language.ts';
import type { Problem } from '../text/problem.ts';
import { FrontMatter } from './front-matter.ts';
import { readBody } from './read-body.ts';
import { readFind } from './read-find.ts';
import type { Find, Rule } from './rule.ts';
import { categories, gates, levels, roles, ruleKeys, severities } from './vocabulary.ts';

/**
 * Read a rule file; `id` is its path, "de/no-court-threats". Never throws. What cannot be used becomes a problem whose
 * span counts in `source`; the rule is null only if nothing is left to look for.
 */
export function readRule(id: string, source: string): { rule: Rule | null; problems: Problem[] } {
  const front = new FrontMatter(source);
  const language: Language = id.split('/').includes('en') ? 'en' : 'de';
  if (front.map === null) return { rule: null, problems: front.problems };
  const values = front.entries(front.map, ruleKeys, 'a rule');
  const start = { start: 0, end: 3 };
  for (const key of ['category', 'severity', 'find']) {
    if (!values.has(key)) front.report(`The rule has no "${key}". Write it in the front matter.`, start);
  }
  const severity = front.choice(values, 'severity', severities, 'info');
  const finds: Find[] = [];
  const found = values.get('find');
  if (found !== undefined) {
    for (const node of isSeq(found.node) ? found.node.items : [found.node]) {
      const find = readFind(front, node, language, severity);
      if (find !== null) finds.push(find);
    }
  }
  const scope = front.choices(values, 'scope', roles);
  const body = readBody(source, front.bodyStart);
  if (finds.length === 0) return { rule: null, problems: [...front.problems, ...body.problems] };
  const rule: Rule = {
    id, language,
    category: front.choice(values, 'category', categories, ''),
    level: front.choice(values, 'level', levels, 'span'),
    severity,
    finds: finds.map(find => (find.roles === null && scope !== null ? { ...find, roles: scope } : find)),
    unless: front.choices(values, 'unless', gates) ?? [],
    title: body.title,
    why: body.why,
    examples: body.examples,
  };
  return { rule, problems: [...front.problems, ...body.problems] };
}
