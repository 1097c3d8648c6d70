// What is read knows its place in the source, whatever the source is made of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listReadings } from '../../../server/src/core/prose/list-readings.ts';
import { sourceSpans } from '../../../server/src/core/prose/source-spans.ts';
import { read } from './picture.ts';

/** One test: words as they are read, and the stretches of source they stand for, parted by bars. */
function check(title: string, path: string, source: string, words: string, expected: string): void {
  test(title, () => {
    for (const block of read(source, path).blocks) {
      const [reading] = listReadings(block).readings;
      const start = reading?.text.indexOf(words) ?? -1;
      if (reading === undefined || start < 0) continue;
      assert.equal(sourceSpans(reading, { start, end: start + words.length }).map(span => source.slice(span.start, span.end)).join('|'), expected);
      return;
    }
    assert.fail(`"${words}" is not read`);
  });
}

check('Windows line ends', 'a.txt', 'Guten Tag,\r\n\r\nbitte zahlen\r\nSie bald.', 'zahlen Sie bald', 'zahlen\r\nSie bald');
check('old Macintosh line ends', 'a.txt', 'Guten Tag,\r\rbitte zahlen\rSie bald.', 'zahlen Sie bald', 'zahlen\rSie bald');
check('line ends of both kinds', 'a.md', 'Guten Tag,\n\r\nbitte zahlen\r\nSie\nbald.', 'zahlen Sie bald', 'zahlen\r\nSie\nbald');
check('a byte order mark', 'a.md', '\ufeff# Ihre Karte\n\nIst da.', 'Ihre Karte', 'Ihre Karte');
check('a byte order mark before front matter', 'a.md', '\ufeff---\nsubject: Ihre Karte\n---\nIst da.', 'Ihre Karte', 'Ihre Karte');
check('tabs', 'a.md', '-\tIhre\tKarte\n-\tIhr Konto', 'Ihre Karte', 'Ihre\tKarte');
check('emoji count two', 'a.html', '<p>😀 Ihre 🎉&nbsp;<b>Karte</b> 👩‍👩‍👧 ist da.</p>', '🎉 Karte', '🎉&nbsp;|Karte');
check('entities in the middle', 'a.html', '<p>Gr&uuml;&szlig;e f&#252;r alle&period;</p>', 'üße für', '&uuml;&szlig;e f&#252;r');
check('entities without a semicolon', 'a.html', '<p>Gr&uumlße &copy 2024</p>', 'üße ©', '&uumlße &copy');
check('soft hyphens as entities', 'a.html', '<p>Ihr Zahlungs&shy;eingang fehlt.</p>', 'Zahlungs\u00adeingang', 'Zahlungs&shy;eingang');
check('soft hyphens as characters', 'a.txt', 'Ihr Zahlungs\u00adeingang fehlt.', 'Zahlungs\u00adeingang fehlt', 'Zahlungs\u00adeingang fehlt');
check('letters with marks of their own', 'a.txt', 'Fu\u0308r Ihre Mu\u0308he.', 'Fu\u0308r Ihre', 'Fu\u0308r Ihre');
check('tags, slots and comments in between', 'a.html', '<p>Wir <b>danken</b> {{name}}<!-- x --> {{! y }}sehr.</p>', 'danken {{name}} sehr', 'danken| | |sehr');
check('quote marks in front of wrapped lines', 'a.md', '> Hallo Anna,\n>\n> bitte zahlen\n> Sie bald.', 'zahlen Sie', 'zahlen\n|Sie');
check('a string of a program', 'a.php', String.raw`$a = "Hallo Anna,\n\nIhre Karte\nist \"da\".";`, 'Karte ist "da"', String.raw`Karte\nist \"da\"`);
