import type { Piece } from '../template/piece.ts';
import type { Condition } from './block.ts';

/** The arms of one `{{#if}}…{{else}}…{{/if}}`, wherever in the template they stand. */
export interface Branch {
  readonly id: number;
  /** What has to hold for each arm. The last arm is the one that is read where no other is. */
  readonly arms: readonly (readonly Condition[])[];
}

/** An else-if chain longer than this keeps its further arms, but no longer says that all the earlier ones are false. */
const longestChain = 48;

/** Block helpers that only wrap what they hold. */
const wrappers = new Set(('layout content block section main body wrapper container raw html row column button markdown mjml inline partial filter '
  + 'spaceless autoescape trans blocktrans blocktranslate verbatim macro embed apply capture cache translate translation t l i18n center table card '
  + 'panel box header footer link list item paragraph text style withlayout extend extends define').split(' '));

const loops = new Set(['each', 'for', 'foreach', 'tablerow', 'list', 'forelse', 'eachindex']);

/** Reads what decides each arm of each branch. Branches that only wrap are left out. */
export function readBranches(pieces: readonly Piece[]): Map<number, Branch> {
  const open = new Map<number, { helper: string; own: Condition[]; hasElse: boolean; condition: string }>();
  for (const piece of pieces) {
    if (piece.kind === 'branch-open') {
      open.set(piece.id, { helper: piece.helper, condition: piece.condition, own: [], hasElse: false });
    } else if (piece.kind === 'branch-else') {
      const branch = open.get(piece.id);
      if (branch === undefined || branch.hasElse) continue;
      if (piece.condition.trim() === '') branch.hasElse = true;
      else branch.own.push(openCondition(piece.helper === '' ? 'if' : piece.helper, piece.condition, true) ?? toCondition(piece.condition));
    }
  }
  const branches = new Map<number, Branch>();
  for (const [id, { helper, condition, own, hasElse }] of open) {
    const first = openCondition(helper, condition, hasElse || own.length > 0);
    if (first !== null) branches.set(id, { id, arms: toArms([first, ...own]) });
  }
  return branches;
}

/** `if paid`, `unless paid`, a Mustache section `{{#paid}}`; `null` where the helper only wraps. */
function openCondition(helper: string, condition: string, hasArms: boolean): Condition | null {
  const name = helper.toLowerCase();
  const text = condition.trim();
  if (name === 'if' || name === 'with' || name === 'elseif' || name === 'elsif') return toCondition(text);
  if (name === 'unless' || name === '^' || name === 'ifnot') return negated(toCondition(text));
  if (loops.has(name)) return toCondition(text);
  if (text === '') {
    if (wrappers.has(name) || !/^[\w$.@-]+$/.test(helper)) return hasArms ? { text: helper, holds: true } : null;
    return { text: helper, holds: true };
  }
  const decides = hasArms || /^(?:if|is|eq|ne|gt|lt|has|unless|compare|and|or|not|when|show)(?:$|[A-Z_-]|te?$)|^(?:iff|isnt|isnot|ifeq|ifequals|ifcond)$/.test(helper);
  return decides ? { text: `${helper} ${fold(text)}`, holds: true } : null;
}

function toArms(own: readonly Condition[]): Condition[][] {
  const arms: Condition[][] = [];
  const earlier: Condition[] = [];
  for (const condition of own) {
    arms.push(arms.length < longestChain ? [...earlier, condition] : [condition]);
    if (earlier.length < longestChain) earlier.push(negated(condition));
  }
  arms.push(earlier);
  return arms;
}

/** Reads a condition; `not paid`, `!paid` and `(ne a b)` are the false side of `paid` and `eq a b`. */
function toCondition(source: string): Condition {
  let text = fold(source);
  let holds = true;
  for (let turn = 0; turn < 4; turn += 1) {
    const bare = withoutParens(text);
    const not = /^(?:!(?!=)|not\s+)\s*/.exec(bare);
    if (not === null) {
      text = bare;
      break;
    }
    holds = !holds;
    text = bare.slice(not[0].length);
  }
  if (/^ne\s/.test(text)) return { text: `eq${text.slice(2)}`, holds: !holds };
  if (text.includes(' != ') && !/\s(?:and|or|&&|\|\|)\s/.test(text)) return { text: text.replace(' != ', ' == '), holds: !holds };
  return { text: text === '' ? '?' : text, holds };
}

function negated(condition: Condition): Condition {
  return { text: condition.text, holds: !condition.holds };
}

function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** `(not paid)` → `not paid`; `(a) or (b)` stays. */
function withoutParens(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0 && at < text.length - 1) return text;
  }
  return depth === 0 ? text.slice(1, -1).trim() : text;
}
