import type { Temperature } from '../../core/review/review.ts';
import type { Words } from '../../report/words.ts';
import { xml } from './xml.ts';

const width = 860;
const radius = 6;
const bands = [['icy', 0], ['cold', 25], ['neutral', 45], ['warm', 65], ['heartfelt', 85]] as const;

/** A picture of all letters on one scale from 0 to 100 degrees: each a dot, dots of like temperature on top of each other. */
export function temperatureScale(letters: readonly { readonly path: string; readonly temperature: Temperature | undefined }[], words: Words): string {
  const known = letters.flatMap(({ path, temperature }) => (temperature === undefined ? [] : [{ path, temperature }]));
  if (known.length === 0) return '';
  const stacks = new Map<number, number>();
  const highest = Math.max(...known.map(({ temperature }) => {
    const column = Math.round(temperature.value / 1.5);
    const height = (stacks.get(column) ?? 0) + 1;
    stacks.set(column, height);
    return height;
  }));
  // Many letters squeeze the dots together rather than the page out of shape.
  const step = Math.min(radius * 2, 160 / highest);
  const base = Math.ceil(highest * step) + radius * 2;
  const at = (degrees: number): number => 10 + (degrees / 100) * (width - 20);
  const placed = new Map<number, number>();
  const dots = known.map(({ path, temperature }) => {
    const column = Math.round(temperature.value / 1.5);
    const level = placed.get(column) ?? 0;
    placed.set(column, level + 1);
    return `<circle class="${temperature.band}" cx="${at(Math.min(100, column * 1.5)).toFixed(1)}" cy="${(base - radius - 2 - level * step).toFixed(1)}" r="${radius}"><title>${xml(path)}: ${Math.round(temperature.value)}°</title></circle>`;
  });
  const scale = bands.map(([band, from], index) => {
    const to = bands[index + 1]?.[1] ?? 100;
    return `<rect class="${band}" fill="var(--band)" x="${at(from).toFixed(1)}" y="${base}" width="${(at(to) - at(from) - 2).toFixed(1)}" height="5" rx="2.5"/><text x="${at(from).toFixed(1)}" y="${base + 20}">${from}° ${xml(words.bands[band])}</text>`;
  });
  return `<svg class="scale" viewBox="0 0 ${width} ${base + 26}" role="img" aria-label="${xml(known.map(({ path, temperature }) => `${path} ${Math.round(temperature.value)}°`).slice(0, 50).join(', '))}">${scale.join('')}${dots.join('')}</svg>`;
}
