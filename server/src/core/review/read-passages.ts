import type { Settings } from '../config/settings.ts';
import type { Prose } from '../prose/block.ts';
import { listReadings } from '../prose/list-readings.ts';
import type { Passage } from './passage.ts';
import type { TextMemory } from './text-memory.ts';

/** Every judged block in every reading, cut into sentences. Text seen before is not cut again. */
export function readPassages(prose: Prose, settings: Settings, memory: TextMemory): Passage[][] {
  const passages: Passage[][] = [];
  for (const block of prose.blocks) {
    if (!block.judged || !settings.languages.includes(block.language)) continue;
    const at = passages.length;
    const readings = listReadings(block).readings.map((reading): Passage => ({ block, at, language: block.language, reading, text: memory.textOf(reading, block.language) }));
    if (readings.length > 0) passages.push(readings);
  }
  return passages;
}
