import assert from 'node:assert/strict';
import { detectFormat } from '../../../../server/src/core/template/detect-format.ts';
import { maskTags } from '../../../../server/src/core/template/mask-tags.ts';
import { pairTags } from '../../../../server/src/core/template/pair-tags.ts';
import { scanTags } from '../../../../server/src/core/template/scan-tags.ts';
import type { Target } from '../target.ts';
import { named, templateSeeds, templateWords } from './templates.ts';

/** Tags are found in order and inside the text, are paired, and are covered by a mask of the same length. */
export const scanner: Target = {
  name: 'scanner',
  seeds: templateSeeds,
  words: templateWords,
  run(input) {
    const { path, source } = named(input);
    const format = detectFormat(source, path);
    const { tags } = scanTags(source, format, [], ['anrede']);
    let at = 0;
    for (const tag of tags) {
      assert.ok(at <= tag.start && tag.start < tag.end && tag.end <= source.length, `${tag.kind} ${tag.start}–${tag.end} after ${at} of ${source.length}`);
      assert.ok(tag.rawUntil <= source.length, 'a raw block ends inside the text');
      let inTag = tag.start;
      for (const copy of tag.copy) {
        assert.ok(inTag <= copy.start && copy.start <= copy.end && copy.end <= tag.end, 'copy lies inside its tag');
        inTag = copy.end;
      }
      at = tag.end;
    }
    const branches = pairTags(tags);
    for (const tag of tags) assert.ok(tag.id < branches.length);
    for (const { start, end } of branches) assert.ok(start < end);
    assert.equal(maskTags(source, tags, branches, format).length, source.length, 'the mask has the length of the source');
  },
};
