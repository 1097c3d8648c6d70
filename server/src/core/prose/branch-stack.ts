import type { Branch } from './branch-conditions.ts';
import type { BranchItem, Item } from './items.ts';

/** Branches nested deeper than this are read as if their tags were not there. */
const deepest = 40;

/** A branch that is open where reading stands; `arm` is the arm that is being read. */
export interface Open {
  readonly branch: Branch;
  arm: number;
}

/** Does it open, part or close a branch? */
export function isBranch(item: Item): item is BranchItem {
  return item.kind === 'branch-open' || item.kind === 'branch-else' || item.kind === 'branch-close';
}

/** Move the list of open branches past one tag. */
export function step(around: Open[], item: BranchItem, branches: Map<number, Branch>): void {
  const branch = branches.get(item.id);
  if (branch === undefined) return;
  if (item.kind === 'branch-open') {
    if (around.length < deepest) around.push({ branch, arm: 0 });
    return;
  }
  const at = around.findLastIndex(open => open.branch.id === item.id);
  const open = around[at];
  if (open === undefined) return;
  if (item.kind === 'branch-close') around.length = at;
  else if (open.arm < branch.arms.length - 1) {
    around.length = at + 1;
    open.arm += 1;
  }
}
