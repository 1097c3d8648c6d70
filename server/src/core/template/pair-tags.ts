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
  /** How many blocks of a name are open, so that a close without an open costs no search. */
  const open = new Map<string, number>();
  const count = (name: string, by: number): number => {
    const now = (open.get(name) ?? 0) + by;
    if (by !== 0) open.set(name, now);
    return now;
  };
  for (const tag of tags) {
    if (tag.kind === 'open') {
      stack.push(tag);
      count(tag.name, 1);
      if (tag.helper === '>' || tag.helper === '#>') {
        tag.kind = 'wrap';
        continue;
      }
      tag.id = branches.length;
      branches.push({ start: tag.start, end: Infinity });
    } else if (tag.kind === 'else') {
      const around = stack.at(-1);
      if (!around) tag.kind = 'invisible';
      else if (around.kind === 'wrap') tag.kind = 'wrap';
      else tag.id = around.id;
    } else if (tag.kind === 'close') {
      if (stack.length === 0 || (tag.name !== '' && count(tag.name, 0) === 0)) {
        tag.kind = 'invisible';
        continue;
      }
      let opened = stack.pop();
      while (opened && count(opened.name, -1) >= 0 && tag.name !== '' && opened.name !== tag.name) opened = stack.pop();
      if (!opened || opened.kind === 'wrap') {
        if (opened?.helper === '#>') {
          opened.layout = 'begins';
          tag.layout = 'ends';
        }
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
