import { parseDocument, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Edit } from '../../core/text/edit.ts';
import { yamlOptions } from '../../core/text/yaml-options.ts';

/** Switch a rule off in the text of a `herzlich.yml`, leaving everything else as it stands. */
export function switchOffRule(config: string, rule: string): Edit {
  return addUnder(config, 'rules', `${quoteKey(rule)}: off`, item => isPair(item) && isScalar(item.key) && item.key.value === rule);
}

/** Accept a wording in the text of a `herzlich.yml`. */
export function acceptWording(config: string, wording: string): Edit {
  return addUnder(config, 'accept', `- ${JSON.stringify(wording)}`, item => isScalar(item) && item.value === wording);
}

/**
 * Put a line under a key: before the lines that stand there already, or under a new key at the end.
 *
 *     rules:                rules:
 *       blame: hint    →      de/no-threats: off
 *                             blame: hint
 */
function addUnder(config: string, key: string, line: string, isThere: (item: unknown) => boolean): Edit {
  const end = /\r\n|\n/u.exec(config)?.[0] ?? '\n';
  const root = parseDocument(config, yamlOptions).contents;
  const pair = isMap(root) ? root.items.find(item => isScalar(item.key) && item.key.value === key) : undefined;
  const value = pair?.value;
  if ((isMap(value) || isSeq(value)) && 0 < value.items.length) {
    // A rule that has a severity already gets a second, later one: replace it instead.
    const there = value.items.find(isThere);
    if (isPair(there) && isScalar(there.value) && there.value.range) return { start: there.value.range[0], end: there.value.range[1], text: 'off' };
    if (there !== undefined) return { start: 0, end: 0, text: '' };
    const start = value.range?.[0] ?? config.length;
    if (value.flow === true) return { start: start + 1, end: start + 1, text: ` ${line.replace(/^- /u, '')},` };
    const lineStart = config.lastIndexOf('\n', start - 1) + 1;
    return { start: lineStart, end: lineStart, text: `${config.slice(lineStart, start)}${line}${end}` };
  }
  if (pair !== undefined && isScalar(pair.key) && pair.key.range) {
    // The key stands there with nothing, `{}` or `[]` behind it.
    const keyEnd = pair.key.range[1];
    const lineEnd = config.indexOf('\n', keyEnd);
    return { start: keyEnd, end: lineEnd < 0 ? config.length : lineEnd, text: `:${end}  ${line}${lineEnd < 0 ? end : ''}` };
  }
  const open = config === '' || config.endsWith('\n') ? '' : end;
  return { start: config.length, end: config.length, text: `${open}${key}:${end}  ${line}${end}` };
}

function quoteKey(key: string): string {
  return /^[\p{L}\d/_.-]+$/u.test(key) ? key : JSON.stringify(key);
}
