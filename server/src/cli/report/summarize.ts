import type { Temperature } from '../../core/review/review.ts';
import type { ReviewedFile, Summary } from './report.ts';

/** Adds up files as they are reported; holds a few numbers per letter, never its text. */
export class SummaryCount {
  readonly #bySeverity = { error: 0, warning: 0, info: 0, hint: 0 };
  readonly #letters: { path: string; temperature: Temperature; findings: number }[] = [];
  #files = 0;
  #fixable = 0;

  add({ path, findings, temperature }: ReviewedFile): void {
    this.#files += 1;
    for (const { severity, fixes } of findings) {
      this.#bySeverity[severity] += 1;
      if (fixes.some(fix => 0 < fix.edits.length)) this.#fixable += 1;
    }
    if (temperature !== undefined) this.#letters.push({ path, temperature, findings: findings.length });
  }

  summary(): Summary {
    const letters = this.#letters.toSorted((a, b) => a.temperature.value - b.temperature.value || (a.path < b.path ? -1 : 1));
    return { files: this.#files, bySeverity: this.#bySeverity, fixable: this.#fixable, letters };
  }
}
