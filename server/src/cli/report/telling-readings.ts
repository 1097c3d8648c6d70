import type { ReadingTemperature, Temperature } from '../../core/review/review.ts';

/** From so many degrees on, two readings do not feel alike. */
const notable = 8;
const mostShown = 4;

/** The coldest readings and the warmest, if they differ so much that a writer should know; how many are left out between them. */
export function tellingReadings(temperature: Temperature | undefined): { readonly shown: readonly ReadingTemperature[]; readonly more: number } {
  const readings = temperature?.readings ?? [];
  if ((readings.at(-1)?.value ?? 0) - (readings[0]?.value ?? 0) < notable) return { shown: [], more: 0 };
  if (readings.length <= mostShown) return { shown: readings, more: 0 };
  return { shown: [...readings.slice(0, mostShown - 1), ...readings.slice(-1)], more: readings.length - mostShown };
}
