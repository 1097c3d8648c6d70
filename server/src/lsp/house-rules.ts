import { readRule } from '../core/rule/read-rule.ts';
import type { Rule } from '../core/rule/rule.ts';
import type { Host } from './host.ts';
import { pathOf, uriOf } from './path-of.ts';

/** The rules that hold where a house has its own: the built-in ones, and those of its packs, which win by id. */
export class HouseRules {
  readonly #host: Host;
  readonly #known = new Map<string, Promise<readonly Rule[]>>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** The same list for the same folders, until `forget`: who compiles rules may remember them by it. */
  of(packs: readonly string[], uri: string): Promise<readonly Rule[]> {
    if (packs.length === 0) return Promise.resolve(this.#host.rules);
    const folders = packs.map(pack => uriOf(pack, uri));
    const key = folders.join('\n');
    let rules = this.#known.get(key);
    if (rules === undefined) {
      rules = this.#load(folders);
      this.#known.set(key, rules);
    }
    return rules;
  }

  /** True if the file is a rule of a pack that is in use. */
  holds(uri: string): boolean {
    return [...this.#known.keys()].some(key => key.split('\n').some(folder => uri.startsWith(`${folder}/`)));
  }

  forget(): void {
    this.#known.clear();
  }

  async #load(folders: readonly string[]): Promise<readonly Rule[]> {
    const rules = new Map(this.#host.rules.map(rule => [rule.id, rule]));
    for (const folder of folders) {
      for (const uri of (await this.#host.listFiles(folder).catch(() => [])).toSorted()) {
        const id = ruleIdOf(uri);
        const source = id === null ? null : await this.#host.readText(uri).catch(() => null);
        const rule = id === null || source === null ? null : readRule(id, source).rule;
        if (rule !== null) rules.set(rule.id, rule);
      }
    }
    return [...rules.values()];
  }
}

/**
 *     file:///house/tone/de/no-ahoy.md  →  de/no-ahoy
 */
export function ruleIdOf(uri: string): string | null {
  const match = /\/((?:de|en)\/[^/]+)\.md$/u.exec(pathOf(uri));
  return match?.[1] === undefined || match[1].endsWith('/README') ? null : match[1];
}
