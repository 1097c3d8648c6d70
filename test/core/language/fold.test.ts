import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../../server/src/core/language/fold.ts';

/** All of these are one word to a pattern. */
function same(folded: string, ...words: string[]) {
  test(words.join(' = '), () => assert.deepEqual(words.map(fold), words.map(() => folded)));
}

same('gruessen', 'grüßen', 'Grüssen', 'GRÜSSEN', 'GRÜẞEN', 'Gruessen', 'Grü\u00ADßen', 'Gru\u0308ßen', 'grü\u200Bßen');
same('fruehestens', 'frühestens', 'fruehestens');
same("you're", "you're", 'you’re', 'You´re', 'youʼre', 'you`re');
same('e-mail', 'E-Mail', 'E‑Mail', 'e‐mail');
same('kund:innen', 'Kund:innen', 'Kund*innen', 'Kund_innen', 'KundInnen', 'Kund/innen', 'Kund/-innen', 'Kund(inn)en');
same('kunde:in', 'Kunde/in', 'Kunde*in', 'Kunde(in)');
same('geehrte:r', 'geehrte/r', 'Geehrte(r)', 'geehrte:r', 'geehrte*r');
same('neue', 'neue', 'NEUE');
same('cafe\u0301'.normalize('NFC'), 'Café', 'Cafe\u0301');
