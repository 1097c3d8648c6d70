import { isMap, isScalar } from 'yaml';
import type { Language } from '../language/language.ts';
import type { Pattern } from '../match/pattern.ts';
import { readPattern } from '../match/read-pattern.ts';
import type { FrontMatter, Value } from './front-matter.ts';
import type { Find, Severity, Text } from './rule.ts';
import { conditions, findKeys, replacements, roles, safeties, severities } from './vocabulary.ts';

/** One item of `find`; null if it holds nothing to look for. */
export function readFind(front: FrontMatter, node: unknown, language: Language, severity: Severity): Find | null {
  if (!isMap(node)) {
    front.report('An item of "find" holds keys, such as pattern and warmer. Write "- pattern: …".', front.spanOf(node));
    return null;
  }
  const values = front.entries(node, findKeys, 'a find');
  const patterns = readPatterns(front, values, 'pattern', language);
  const kinds = front.texts(values, 'kind');
  const kind = kinds[0]?.text ?? null;
  if (kind === null && !values.has('pattern')) {
    front.report('This find says nothing to look for. Give it a pattern or a kind.', front.spanOf(node));
    return null;
  }
  if (kind !== null && values.has('pattern')) {
    front.report('A find has a pattern or a kind, not both. Write two finds.', kinds[0]?.span ?? front.spanOf(node));
  }
  const warmer = front.texts(values, 'warmer', 'leave out').map(({ text }) => text);
  const du = front.texts(values, 'du', 'leave out');
  if (du.length > 0 && du.length !== warmer.length) {
    front.report(`"du" lists ${du.length} and "warmer" ${warmer.length} alternatives. Write the same number, in the same order.`, du[0]?.span ?? front.spanOf(node));
  }
  return {
    patterns: kind === null ? patterns : [],
    kind,
    with: readOptions(front, values),
    when: front.choices(values, 'when', conditions) ?? [],
    roles: front.choices(values, 'scope', roles),
    severity: front.choice(values, 'severity', severities, severity),
    warmer,
    warmerDu: warmer.map((text, index) => du[index]?.text ?? text),
    replaces: front.choice(values, 'replaces', replacements, 'match'),
    safety: front.choice(values, 'fix', safeties, 'pick'),
    advice: readAdvice(front, values),
    unlessNear: readPatterns(front, values, 'near', language),
  };
}

function readPatterns(front: FrontMatter, values: ReadonlyMap<string, Value>, key: string, language: Language): Pattern[] {
  return front.texts(values, key).flatMap(({ text, node }) => {
    const { pattern, problems } = readPattern(text, language);
    for (const { message, span } of problems) front.report(message, front.within(node, text, span ?? { start: 0, end: text.length }));
    return pattern.sequences.length === 0 ? [] : [pattern];
  });
}

/** `with: { longest: 30 }`: what a kind of match may be told. */
function readOptions(front: FrontMatter, values: ReadonlyMap<string, Value>): Record<string, string | number | boolean> {
  const value = values.get('with');
  if (value === undefined) return {};
  if (!isMap(value.node)) {
    front.report('"with" holds names and values, such as { longest: 30 }.', value.span);
    return {};
  }
  const options: Record<string, string | number | boolean> = {};
  for (const pair of value.node.items) {
    const option = isScalar(pair.value) ? pair.value.value : null;
    if (isScalar(pair.key) && (typeof option === 'string' || typeof option === 'number' || typeof option === 'boolean')) options[String(pair.key.value)] = option;
    else front.report('A value of "with" is a number, a text, true or false.', front.spanOf(pair.value ?? pair.key));
  }
  return options;
}

/** `advice: { en: …, de: … }`; both are needed, for Herzlich speaks both. */
function readAdvice(front: FrontMatter, values: ReadonlyMap<string, Value>): Text | null {
  const value = values.get('advice');
  if (value === undefined) return null;
  if (!isMap(value.node)) {
    front.report('"advice" is said in two languages. Write { en: "…", de: "…" }.', value.span);
    return null;
  }
  const texts = front.entries(value.node, ['en', 'de'], 'advice');
  const en = front.texts(texts, 'en')[0]?.text;
  const de = front.texts(texts, 'de')[0]?.text;
  if (en !== undefined && de !== undefined) return { en, de };
  front.report(`"advice" lacks its ${en === undefined ? 'English' : 'German'} half. Write ${en === undefined ? 'en' : 'de'}: "…" beside the other.`, value.span);
  return en === undefined && de === undefined ? null : { en: en ?? de ?? '', de: de ?? en ?? '' };
}
