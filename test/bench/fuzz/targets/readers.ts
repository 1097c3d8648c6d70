import assert from 'node:assert/strict';
import { describeProse } from '../../../../server/src/core/prose/describe-prose.ts';
import { readProse } from '../../../../server/src/core/prose/read-prose.ts';
import { readTemplate } from '../../../../server/src/core/template/read-template.ts';
import { assertSound } from '../../../core/prose/assert-sound.ts';
import type { Target } from '../target.ts';
import { named, templateSeeds, templateWords } from './templates.ts';

/** Pieces put end to end are the source; blocks, parts and readings lie in it and say what stands there; a reading after a change equals a fresh one. */
export const readers: Target = {
  name: 'readers',
  seeds: templateSeeds,
  words: templateWords,
  run(input) {
    const { path, source } = named(input);
    const template = readTemplate(source, { path });
    let at = 0;
    for (const piece of template.pieces) {
      assert.equal(piece.start, at, 'pieces lie end to end');
      assert.ok(piece.start <= piece.end);
      at = piece.end;
    }
    assert.equal(at, source.length, 'the pieces are the whole source');
    const prose = readProse(template, { path });
    assertSound(template, prose);
    describeProse(template, prose, path);
    const half = Math.floor(source.length / 2);
    const previous = readTemplate(source.slice(0, half) + source.slice(half + 3), { path });
    assert.deepEqual(readTemplate(source, { path, previous }).pieces, template.pieces, 'read again after a change, it is read as if fresh');
  },
};
