import type { TagKind } from './tag.ts';

/** What a statement does; names as in `Tag`. */
export interface Statement {
  readonly kind: TagKind | 'case' | 'when' | 'raw' | 'comment-open';
  readonly name: string;
  readonly helper: string;
  readonly condition: string;
  readonly partial: boolean;
}

const branches: ReadonlyMap<string, string> = new Map([
  ['if', 'if'], ['unless', 'unless'], ['ifnot', 'unless'], ['ifchanged', 'if'], ['for', 'each'], ['foreach', 'each'], ['each', 'each'], ['while', 'each'],
  ['list', 'each'], ['items', 'each'], ['tablerow', 'each'], ['with', 'with'],
]);
const chains: ReadonlySet<string> = new Set(['else', 'elseif', 'elsif', 'elif', 'elsunless', 'empty', 'forelse']);
const wraps: ReadonlySet<string> = new Set(['block', 'macro', 'function', 'layout', 'embed', 'section', 'nested', 'define']);
/** Leave their content as it is, in the line. */
const throughs: ReadonlySet<string> = new Set(['blocktrans', 'blocktranslate', 'spaceless', 'autoescape', 'filter', 'apply', 'localize', 'noautoesc', 'compress', 'escape']);
const silent: ReadonlySet<string> = new Set([
  'set', 'assign', 'local', 'global', 'load', 'extends', 'import', 'from', 'use', 'capture', 'increment', 'decrement', 'setting', 'do', 'break', 'continue', 'continue_if',
  'parent', 'flush', 'ftl', 'return', 'var', 'let', 'const', 'require', 'csrf_token', 'meta', 'next', 'last', 'list', 'config',
]);
const includes: ReadonlySet<string> = new Set(['include', 'render', 'include_relative', 'process', 'insert', 'wrapper', 'template', 'partial', 'yield', 'section']);
const prints: ReadonlySet<string> = new Set(['trans', 'translate', 't', '_', 'echo', 'print', 'url', 'now', 'cycle', 'static', 'get']);

/**
 * Read what stands between the delimiters, in any of the dialects:
 *
 *     if order.paid    elsif (paid):    } else if (paid) {    items.each do |item|    endif    end    }
 */
export function readStatement(body: string, printsNames: boolean, isAlone: boolean): Statement {
  const text = body.trim().replace(/;$/, '').trim();
  const isBraceEnd = text.startsWith('}');
  const inner = text.replace(/^\}\s*\)?\s*;?\s*/, '').replace(/(?<!\s)\s*(?::|\{|\bthen|\bdo(?:\s*\|[^|]*\|)?)$/i, '').trim();
  if (isBraceEnd && inner === '') return statement('close', '');
  const match = /^(\/?[\p{L}_][\p{L}\p{N}_]*)(?:\s+|(?=[("'])|$)([^]*)$/u.exec(inner);
  const word = (match?.[1] ?? '').toLowerCase();
  const rest = (match?.[2] ?? '').trim();
  if (word === 'else' || chains.has(word)) return readChain(word, rest);
  if (isBraceEnd) return statement('close', '');
  const ended = /^(?:end_?|\/)(\w*)$/.exec(word);
  if (ended && !printsNamesOnly(word, rest, printsNames)) return readEnd(ended[1] || (/^[a-z]+$/i.test(rest) ? rest.toLowerCase() : ''));
  if (word === 'case' || word === 'switch') return { ...statement('case', 'case'), condition: unwrapped(rest) };
  if (word === 'when') return { ...statement('when', 'case'), condition: rest };
  if (word === 'comment') return statement('comment-open', word);
  if (word === 'raw' || word === 'verbatim') return statement('raw', word);
  if (word === 'trans' && rest === '') return statement('invisible', word);
  const helper = branches.get(word);
  if (helper && rest !== '') return { ...statement('open', word), helper, condition: unwrapped(rest) };
  if (/\.(?:each|forEach|map|each_with_index)\b/.test(inner) && inner !== text) return { ...statement('open', ''), helper: 'each', condition: inner.replace(/\.(?:each|forEach|map)\b[^]*$/, '') };
  if (wraps.has(word) && (rest !== '' || !printsNames)) return { ...statement('open', word), helper: '>' };
  if (throughs.has(word)) return statement('invisible', word);
  if (includes.has(word)) return { ...statement('slot', rest.replace(/^["'(]+/, '').replace(/["'),\s][^]*$/, '')), partial: true };
  if (prints.has(word) && rest !== '' && !/\sas\s+\w+$/.test(rest)) return statement('slot', rest);
  if (silent.has(word) || /\sas\s+\w+$/.test(rest) || /^[\w$.[\]'"]+\s*[-+|]?=[^=]/.test(inner)) return statement('invisible', word);
  if (printsNamesOnly(inner, '', printsNames)) return statement('slot', inner);
  return statement(isAlone ? 'invisible' : 'slot', inner);
}

function printsNamesOnly(word: string, rest: string, printsNames: boolean): boolean {
  return printsNames && rest === '' && /^[\p{L}_$][\p{L}\p{N}_.$:-]*$/u.test(word) && !/^end/i.test(word) && !word.startsWith('/');
}

function readChain(word: string, rest: string): Statement {
  if (word !== 'else' && word !== 'empty') return { ...statement('else', ''), helper: word === 'elsunless' ? 'unless' : 'if', condition: unwrapped(rest) };
  const chained = /^(if|unless)\b\s*([^]*)$/i.exec(rest);
  return chained ? { ...statement('else', ''), helper: (chained[1] ?? '').toLowerCase(), condition: unwrapped(chained[2] ?? '') } : statement('else', '');
}

function readEnd(name: string): Statement {
  if (name === 'switch') return statement('close', 'case');
  if (throughs.has(name) || name === 'trans' || name === 'capture' || name === 'set') return statement('invisible', name);
  return statement('close', name);
}

function statement(kind: Statement['kind'], name: string): Statement {
  return { kind, name, helper: '', condition: '', partial: false };
}

/** `(paid)` is `paid`; `(a) && (b)` stays. */
function unwrapped(condition: string): string {
  const match = /^\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/.exec(condition);
  return (match?.[1] ?? condition).trim();
}
