/** One place of a name. A class holds pairs of first and last character. */
type Sign = { readonly kind: 'letter'; readonly letter: string } | { readonly kind: 'any' } | { readonly kind: 'star' }
  | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly (readonly [string, string])[] };

/** One folder or file name of a glob; `**` stands for any number of them. */
type Step = 'depths' | readonly Sign[];

/** More choices than this multiply out of braces only where somebody means harm. */
const mostChoices = 256;

/**
 * A test for a glob of any number of stars whose cost is the length of the path times the length of the glob: it walks all ways
 * at once, where a regular expression tries one after the other. `null` for what it does not know: `+(a|b)`, `{1..9}`, `[[:alpha:]]`.
 */
export function linearGlob(glob: string): ((path: string) => boolean) | null {
  if (/(?<!\\)[+*?@!]\(|\{[^{},]*\.\.[^{},]*\}|\[\[:/u.test(glob)) return null;
  const choices = expand(glob);
  if (choices === null) return null;
  const patterns = choices.map(choice => choice.split('/').map((name): Step => (name === '**' ? 'depths' : readName(name))));
  return path => {
    const names = path.split('/');
    return patterns.some(steps => walk(steps, names, step => step === 'depths', (step, name) => step !== 'depths' && fits(step, name)));
  };
}

function fits(signs: readonly Sign[], name: string): boolean {
  return walk(signs, [...name], sign => sign.kind === 'star', (sign, letter) => sign.kind === 'any' || (sign.kind === 'letter' ? sign.letter === letter : sign.kind === 'class' && holds(sign, letter)));
}

/** Walk parts through a pattern; `repeats` says which of its places stand for any number of parts. */
function walk<Place, Part>(pattern: readonly Place[], parts: readonly Part[], repeats: (place: Place) => boolean, matches: (place: Place, part: Part) => boolean): boolean {
  let here = reached(pattern, repeats, new Set([0]));
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of here) {
      const place = pattern[at];
      if (place === undefined) continue;
      if (repeats(place)) next.add(at);
      else if (matches(place, part)) next.add(at + 1);
    }
    if (next.size === 0) return false;
    here = reached(pattern, repeats, next);
  }
  return here.has(pattern.length);
}

/** A place that repeats may also be left out. */
function reached<Place>(pattern: readonly Place[], repeats: (place: Place) => boolean, from: Set<number>): Set<number> {
  for (const at of from) {
    const place = pattern[at];
    if (place !== undefined && repeats(place)) from.add(at + 1);
  }
  return from;
}

function holds({ negated, ranges }: Sign & { kind: 'class' }, letter: string): boolean {
  return ranges.some(([first, last]) => first <= letter && letter <= last) !== negated;
}

function readName(name: string): Sign[] {
  const signs: Sign[] = [];
  for (let at = 0; at < name.length;) {
    const letter = String.fromCodePoint(name.codePointAt(at) ?? 0);
    const found = letter === '[' ? /^\[(\^?)((?:\\.|[^\]\\])+)\]/u.exec(name.slice(at)) : null;
    if (found !== null) {
      signs.push({ kind: 'class', negated: found[1] !== '', ranges: [...(found[2] ?? '').matchAll(/\\?(.)(?:-([^\]]))?/gsu)].map(([, first = '', last = first]) => [first, last] as const) });
      at += found[0].length;
      continue;
    }
    if (letter === '*') {
      if (signs.at(-1)?.kind !== 'star') signs.push({ kind: 'star' });
    } else if (letter === '?') signs.push({ kind: 'any' });
    else if (letter === '\\' && at + 1 < name.length) {
      at += 1;
      signs.push({ kind: 'letter', letter: String.fromCodePoint(name.codePointAt(at) ?? 0) });
    } else signs.push({ kind: 'letter', letter });
    at += String.fromCodePoint(name.codePointAt(at) ?? 0).length;
  }
  return signs;
}

/** `a.{md,hbs}` is `a.md` and `a.hbs`. `null` for too many, or braces that do not close. */
function expand(glob: string): string[] | null {
  let done = [''];
  for (let at = 0; at < glob.length;) {
    const letter = glob[at] ?? '';
    if (letter === '\\') {
      done = done.map(one => one + glob.slice(at, at + 2));
      at += 2;
      continue;
    }
    const group = letter === '{' ? readGroup(glob, at) : undefined;
    if (group === null) return null;
    if (group === undefined) {
      done = done.map(one => one + letter);
      at += 1;
      continue;
    }
    const inside = group.parts.map(part => expand(part));
    const options = inside.flatMap(one => one ?? []);
    if (inside.includes(null) || mostChoices < done.length * options.length) return null;
    done = done.flatMap(one => options.map(option => one + option));
    at = group.end;
  }
  return done;
}

function readGroup(glob: string, start: number): { readonly parts: string[]; readonly end: number } | null {
  const parts = [''];
  let depth = 0;
  for (let at = start; at < glob.length; at += 1) {
    const letter = glob[at] ?? '';
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (depth === 0) return 1 < parts.length ? { parts, end: at + 1 } : null;
    if (letter === ',' && depth === 1) parts.push('');
    else if (at !== start) parts[parts.length - 1] += letter;
  }
  return null;
}
