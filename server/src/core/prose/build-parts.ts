import type { Arm, Condition, MarkupPart, Part } from './block.ts';
import type { Branch } from './branch-conditions.ts';
import { isBranch, step, type Open } from './branch-stack.ts';
import type { Stretch } from './cut-lines.ts';
import type { BranchItem, Item } from './items.ts';

/** A branch while its part of a block is built: the parts of each arm that stand in this block. */
interface Frame {
  readonly open: Open;
  readonly arms: Part[][];
  readonly start: number;
  /** The branch was open before the block began. */
  readonly entered: boolean;
  /** Another arm was met, or the end. */
  turned: boolean;
}

/** Builds the parts of one stretch and moves the open branches past it. */
export class PartsBuilder {
  readonly #items: readonly Item[];
  readonly #stretch: Stretch;
  readonly #around: Open[];
  readonly #branches: Map<number, Branch>;
  readonly #root: Part[] = [];
  readonly #frames: Frame[] = [];

  constructor(items: readonly Item[], stretch: Stretch, around: Open[], branches: Map<number, Branch>) {
    this.#items = items;
    this.#stretch = stretch;
    this.#around = around;
    this.#branches = branches;
  }

  build(): { parts: Part[]; under: Condition[] } {
    const start = this.#items[this.#stretch.from]?.start ?? 0;
    for (const open of this.#around) this.#frames.push(newFrame(open, start, true));
    let end = start;
    for (let at = this.#stretch.from; at < this.#stretch.to; at += 1) {
      const item = this.#items[at];
      if (item === undefined) break;
      end = item.end;
      if (isBranch(item)) this.#turn(item);
      else this.#parts().push(item);
    }
    const under: Condition[] = [];
    let whole = 0;
    // Branches that hold the whole block are its conditions; a branch that was turned in it is a choice.
    while (this.#frames[whole]?.entered === true && this.#frames[whole]?.turned === false) {
      under.push(...conditionsOf(this.#frames[whole]));
      whole += 1;
    }
    while (this.#frames.length > whole) this.#close(this.#frames.length - 1, end);
    const inner = this.#frames.at(-1);
    return { parts: inner === undefined ? this.#root : inner.arms[inner.open.arm] ?? [], under: unique(under) };
  }

  #parts(): Part[] {
    const frame = this.#frames.at(-1);
    return frame === undefined ? this.#root : frame.arms[frame.open.arm] ??= [];
  }

  #turn(item: BranchItem): void {
    const branch = this.#branches.get(item.id);
    if (branch === undefined) {
      this.#parts().push(asMarkup(item));
      return;
    }
    const at = this.#frames.findLastIndex(frame => frame.open.branch.id === item.id);
    if (item.kind === 'branch-open') {
      step(this.#around, item, this.#branches);
      const open = this.#around.at(-1);
      if (open !== undefined && open.branch === branch && at < 0) this.#frames.push(newFrame(open, item.start, false));
      else this.#parts().push(asMarkup(item));
      return;
    }
    const frame = this.#frames[at];
    if (frame === undefined) {
      this.#parts().push(asMarkup(item));
      return;
    }
    while (this.#frames.length > at + 1) this.#close(this.#frames.length - 1, item.start);
    frame.turned = true;
    if (item.kind === 'branch-close') this.#close(at, item.end);
    step(this.#around, item, this.#branches);
  }

  /** Ends the frame at `at`, the innermost one: its arms become a choice among the parts around it. */
  #close(at: number, end: number): void {
    const frame = this.#frames[at];
    if (frame === undefined) return;
    this.#frames.length = at;
    const arms: Arm[] = frame.open.branch.arms.map((conditions, index) => ({ conditions, parts: frame.arms[index] ?? [] }));
    const target = this.#frames.at(-1);
    const list = target === undefined ? this.#root : target.arms[target.open.arm] ??= [];
    list.push({ kind: 'choice', start: frame.start, end, arms });
  }
}

function newFrame(open: Open, start: number, entered: boolean): Frame {
  return { open, arms: [], start, entered, turned: false };
}

function conditionsOf(frame: Frame | undefined): readonly Condition[] {
  return frame?.open.branch.arms[frame.open.arm] ?? [];
}

function asMarkup(item: BranchItem): MarkupPart {
  return { kind: 'markup', start: item.start, end: item.end };
}

/** The conditions without repetitions, in order. */
export function unique(conditions: readonly Condition[]): Condition[] {
  const kept = new Map<string, Condition>();
  for (const condition of conditions) kept.set(`${condition.holds ? '+' : '-'}${condition.text}`, condition);
  return [...kept.values()];
}
