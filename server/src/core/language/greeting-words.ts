import type { Token } from './token.ts';

/**
 * The index of the comma or mark that ends a greeting which begins at `first`, or -1.
 *
 *     Sehr geehrte Frau Ruiz, sehr geehrter Herr Sato, wir schreiben Ihnen …
 *                           ^no                      ^yes
 */
export function endOfGreeting(tokens: readonly Token[], first: number): number {
  if (!isGreeting(tokens, first)) return -1;
  const most = Math.min(tokens.length, first + 24);
  let words = 0;
  for (let index = first; index < most; index += 1) {
    const token = tokens[index];
    if (token === undefined) return -1;
    if (token.kind === 'mark' && '.!?:;'.includes(token.folded.charAt(0)) && !isTitleDot(tokens, index)) return -1;
    if (token.kind !== 'mark') words += 1;
    if (8 < words) return -1;
    if (token.folded !== ',') continue;
    // "Hallo, Frau Ruiz," has named nobody yet; a second greeting may follow the first.
    if (words < 2 && (tokens[index + 1]?.capital === true || tokens[index + 1]?.kind === 'slot')) continue;
    if (!isGreeting(tokens, index + 1)) return index;
    words = 0;
  }
  return -1;
}

/** The full stop of "Dr. Sato", "Ms. Ruiz" or "J. Ruiz". */
function isTitleDot(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.folded ?? '';
  return tokens[index]?.folded === '.' && (before.length === 1 || titles.has(before));
}

const titles = new Set(['dr', 'prof', 'mr', 'mrs', 'ms', 'mx', 'hr', 'hrn', 'fr', 'dipl', 'ing', 'rev', 'med', 'phil', 'jur', 'st', 'jr', 'sr', 'mag']);
const alone = new Set(['hallo', 'hi', 'hey', 'hello', 'moin', 'servus', 'gruezi', 'dear', 'ahoi', 'greetings']);
const beforeName = new Set(['liebe', 'lieber', 'liebes', 'liebe:r', 'lieber:e', 'werte', 'werter', 'geehrte', 'geehrter', 'geehrte:r', 'geehrter:e', 'verehrte', 'verehrter']);
const pairs = new Map([
  ['sehr', /^(geehrte|verehrte)/], ['guten', /^(tag|morgen|abend)$/], ['gruess', /^gott$/], ['good', /^(morning|afternoon|evening|day)$/],
]);

function isGreeting(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.folded ?? '';
  if (alone.has(word)) return true;
  const next = tokens[index + 1];
  if (next === undefined) return false;
  if (beforeName.has(word)) return next.capital || next.kind === 'slot';
  return pairs.get(word)?.test(next.folded) ?? false;
}
