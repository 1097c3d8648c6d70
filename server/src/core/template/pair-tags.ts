import type { Tag } from './tag.ts';

/** Where a branch begins and ends; `end` is Infinity for one that nobody closes. */
export interface Branch {
  readonly start: number;
  end: number;
}

/**
 * Tie opens, elses and closes by id; the index into the answer is the id. A close looks for its name down the stack, so one
 * forgotten `{{/if}}` does not shift all that follow. What is left alone becomes invisible; wraps part blocks.
 */
export function pairTags(tags: readonly Tag[]): Branch[] {
  const branches: Branch[] = [];
  const stack: Tag[] = [];
  for (const tag of tags) {
    if (tag.kind === 'open') {
      stack.push(tag);
      if (tag.helper === '>') {
        tag.kind = 'wrap';
        continue;
      }
      tag.id = branches.length;
      branches.push({ start: tag.start, end: Infinity });
    } else if (tag.kind === 'else') {
      const open = stack.at(-1);
      if (!open) tag.kind = 'invisible';
      else if (open.kind === 'wrap') tag.kind = 'wrap';
      else tag.id = open.id;
    } else if (tag.kind === 'close') {
      const open = findOpen(stack, tag.name);
      if (open < 0) {
        tag.kind = 'invisible';
        continue;
      }
      const opened = stack[open];
      stack.length = open;
      if (!opened || opened.kind === 'wrap') {
        tag.kind = 'wrap';
        continue;
      }
      tag.id = opened.id;
      const branch = branches[opened.id];
      if (branch) branch.end = tag.end;
    }
  }
  return branches;
}

/** The innermost open block of that name; any for a close without a name, `{{end}}`. */
function findOpen(stack: readonly Tag[], name: string): number {
  for (let at = stack.length - 1; 0 <= at; at -= 1) {
    if (name === '' || stack[at]?.name === name) return at;
  }
  return -1;
}
