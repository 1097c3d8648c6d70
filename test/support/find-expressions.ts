import * as esbuild from 'esbuild';

/** A regular expression as a program writes it. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** In the program without its types; near enough to find it. */
  readonly line: number;
}

/** A slash after one of these begins an expression; after all else it divides. */
const before = /(?:^|[(,=:[!&|?{};+>]|\b(?:return|typeof|case|of|in|yield|await))\s*$/u;

/** All literals of regular expressions in a TypeScript source. */
export function findExpressions(source: string): Expression[] {
  const { code } = esbuild.transformSync(source, { loader: 'ts' });
  const found: Expression[] = [];
  let line = 1;
  for (let at = 0; at < code.length;) {
    const here = code[at] ?? '';
    const end = here === '"' || here === "'" || here === '`' ? endOfString(code, at, here)
      : code.startsWith('//', at) ? endOr(code.indexOf('\n', at), code)
      : code.startsWith('/*', at) ? endOr(code.indexOf('*/', at), code) + 2
      : here === '/' && before.test(code.slice(Math.max(0, at - 40), at)) ? endOfExpression(code, at)
      : at + 1;
    const isExpression = here === '/' && code[at + 1] !== '/' && code[at + 1] !== '*' && at + 1 < end;
    if (isExpression) {
      const close = code.lastIndexOf('/', end - 1);
      found.push({ source: code.slice(at + 1, close), flags: code.slice(close + 1, end), line });
    }
    for (let index = at; index < end; index += 1) if (code.charCodeAt(index) === 10) line += 1;
    at = end;
  }
  return found;
}

function endOr(at: number, code: string): number {
  return at < 0 ? code.length : at;
}

/** A template's expressions are walked with it: `${a}` holds no expression literal in our sources that needs finding. */
function endOfString(code: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < code.length && code[at] !== quote) at += code[at] === '\\' ? 2 : quote === '`' && code.startsWith('${', at) ? endOfHole(code, at) - at : 1;
  return at + 1;
}

function endOfHole(code: string, start: number): number {
  let depth = 0;
  for (let at = start + 1; at < code.length; at += 1) {
    const here = code[at] ?? '';
    if (here === '`' || here === '"' || here === "'") at = endOfString(code, at, here) - 1;
    else if (here === '{') depth += 1;
    else if (here === '}' && (depth -= 1) === 0) return at + 1;
  }
  return code.length;
}

function endOfExpression(code: string, start: number): number {
  let inClass = false;
  let at = start + 1;
  for (; at < code.length; at += 1) {
    const here = code[at] ?? '';
    if (here === '\\') at += 1;
    else if (here === '\n') return start + 1;
    else if (here === '[') inClass = true;
    else if (here === ']') inClass = false;
    else if (here === '/' && !inClass) break;
  }
  at += 1;
  while (/[a-z]/u.test(code[at] ?? '')) at += 1;
  return at;
}
