// A placeholder with copy in it is one placeholder: it is shown, and moved by a fix, as it stands.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listReadings } from '../../../server/src/core/prose/list-readings.ts';
import { read } from './picture.ts';

function check(source: string, path: string, slots: readonly string[]): void {
  test(source, () => {
    const found = read(source, path).blocks.flatMap(block => listReadings(block).readings.flatMap(({ runs }) => runs.flatMap(({ slot }) => slot ?? [])));
    assert.deepEqual(found.map(({ start, end }) => source.slice(start, end)), slots);
    assert.deepEqual(found.map(({ text }) => text), slots);
  });
}

check('Bitte {{t "Ihre Rechnung ist da"}} zahlen.', 'brief.txt', ['{{t "Ihre Rechnung ist da"}}']);
check('<p>{{button label="Jetzt zahlen" title="Zur Kasse" href=url}} Danke, {{name}}.</p>', 'brief.html', ['{{button label="Jetzt zahlen" title="Zur Kasse" href=url}}', '{{name}}']);
check('Hallo {% trans "Nachbarin" %},\n\ndanke.', 'brief.md', ['{% trans "Nachbarin" %}']);
check('{{> kopf title="Ihre Karte"}}{{> fuss note="Bis bald"}} Danke.', 'brief.txt', ['{{> kopf title="Ihre Karte"}}', '{{> fuss note="Bis bald"}}']);
check('<p>Bitte <img alt="Unser Logo"> {{name}}, danke.</p>', 'brief.html', ['{{name}}']);
