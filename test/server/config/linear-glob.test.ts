// The matcher for globs of many stars says what picomatch says, which judges all others. Left out: `a*/**`, which picomatch does
// not find in a/ itself though it finds `a/**` there, and stars in a row amid a name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import picomatch from 'picomatch/posix.js';
import { linearGlob } from '../../../server/src/core/config/linear-glob.ts';

const bit = fc.constantFrom('a', 'b', 'ä', '.', '-', '*', '?', '[ab]', '[^a]', '[!a]', '{a,b}', '{a,{b,c}}', '\\*');
const name = fc.array(bit, { minLength: 1, maxLength: 4 }).map(bits => bits.join('')).filter(one => !one.includes('**') && !/^\.{1,2}$/u.test(one));
const glob = fc.array(fc.oneof({ weight: 3, arbitrary: name }, { weight: 1, arbitrary: fc.constant('**') }), { minLength: 1, maxLength: 4 }).map(steps => steps.join('/')).filter(one => !one.endsWith('**'));
const path = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'ä', '.', '-', '*'), { minLength: 1, maxLength: 3 }).map(letters => letters.join('')).filter(one => !/^\.{1,2}$/u.test(one)), { minLength: 1, maxLength: 4 }).map(names => names.join('/'));

test('a glob matches what picomatch matches', () => {
  fc.assert(fc.property(glob, path, (pattern, file) => {
    const linear = linearGlob(pattern);
    // Braces that multiply beyond measure are refused.
    if (linear === null) return;
    assert.equal(linear(file), picomatch(pattern, { dot: true, nonegate: true })(file), `${pattern} and ${file}`);
  }), { numRuns: 3000 });
});

test('what only regular expressions know is refused', () => {
  for (const pattern of ['+(a|b)', '@(a)', '{1..9}', '[[:alpha:]]', '{a,b', '{a,b}'.repeat(9)]) assert.equal(linearGlob(pattern), null, pattern);
});
