import type { Settings } from '../config/settings.ts';
import { tokenize } from '../language/tokenize.ts';
import type { TokenizedText } from '../language/token.ts';
import type { Prose } from '../prose/block.ts';
import { listReadings } from '../prose/list-readings.ts';
import type { Passage } from './passage.ts';

const mostRemembered = 2000;

/** Every judged block in every reading, cut into sentences. Text seen before is not cut again. */
export function readPassages(prose: Prose, settings: Settings, remembered: Map<string, TokenizedText>): Passage[][] {
  const passages: Passage[][] = [];
  for (const block of prose.blocks) {
    if (!block.judged || !settings.languages.includes(block.language)) continue;
    const at = passages.length;
    const readings = listReadings(block).readings.map((reading): Passage => {
      const slots = reading.runs.filter(run => run.kind === 'slot').map(run => ({ start: run.inReading, end: run.inReading + run.length }));
      const key = `${block.language} ${slots.map(slot => `${slot.start}-${slot.end}`).join()} ${reading.text}`;
      let text = remembered.get(key);
      if (text === undefined) {
        text = tokenize(reading.text, block.language, slots);
        if (remembered.size >= mostRemembered) remembered.clear();
        remembered.set(key, text);
      }
      return { block, at, language: block.language, reading, text };
    });
    if (readings.length > 0) passages.push(readings);
  }
  return passages;
}
