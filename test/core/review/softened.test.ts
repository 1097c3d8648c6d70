import assert from 'node:assert/strict';
import { test } from 'node:test';
import { review, rule } from './judge.ts';

const threat = rule('de/threat', `
category: threat-sanction
severity: error
unless: [softened]
find:
  - pattern: "sperren~ wir || wir & sperren~"
`);

function severityOf(source: string): string | undefined {
  return review([threat], source).findings[0]?.severity;
}

test('a dated consequence after help and a number is fair', () => {
  assert.equal(severityOf('Passt es gerade nicht, finden wir eine Lösung: Rufen Sie an, 0421 5550 17. Nach dem 3. Mai sperren wir den Zugang.'), 'info');
});

test('the same consequence without help stays an error', () => {
  assert.equal(severityOf('Nach dem 3. Mai sperren wir den Zugang.'), 'error');
});

test('help without a date in the consequence does not soften it', () => {
  assert.equal(severityOf('Rufen Sie an, 0421 5550 17, wir finden eine Lösung. Danach sperren wir den Zugang.'), 'error');
});

test('help that comes after the consequence does not soften it', () => {
  assert.equal(severityOf('Nach dem 3. Mai sperren wir den Zugang. Wir finden eine Lösung: Rufen Sie an, 0421 5550 17.'), 'error');
});

const refusal = rule('de/refusal', `
category: flat-refusal
severity: warning
unless: [softened]
find:
  - pattern: "geht leider nicht"
`);

test('a no with its reason and a way on is fair; a mere „damit“ is no reason', () => {
  const severities = (source: string) => review([refusal], source).findings.map(finding => finding.severity);
  assert.deepEqual(severities('Das geht leider nicht, da wir umbauen. Sie können gern am Montag kommen.'), []);
  assert.deepEqual(severities('Das geht leider nicht. Die Sache ist damit abgeschlossen. Sie können klagen.'), ['warning']);
  assert.deepEqual(severities('Das geht leider nicht. Wir sind bis 18 Uhr da. Sie können klagen.'), ['warning']);
});
