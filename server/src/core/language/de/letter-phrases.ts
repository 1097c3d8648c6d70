import type { LetterPhrases } from '../letter-phrases.ts';

/** How German letters begin and end. Words are folded: `ß` is `ss`, `ü` is `ue`, `geehrte/r` is `geehrte`. */
export const germanPhrases: LetterPhrases = {
  greetings: [
    'sehr geehrte', 'sehr geehrter', 'sehr geehrtes', 'sehr verehrte', 'sehr verehrter', 'geehrte', 'geehrter', 'verehrte', 'verehrter',
    'guten tag', 'guten morgen', 'guten abend', 'schoenen guten tag', 'einen schoenen guten tag', 'gruess gott', 'gruess dich', 'gruess sie',
    'gruezi', 'grueezi', 'gruessgott', 'an alle', 's g',
  ],
  casualGreetings: ['hallo', 'halloechen', 'moin', 'moin moin', 'servus', 'hey', 'hi', 'na', 'tach', 'salue', 'salve', 'hoi', 'ahoi'],
  adjectiveGreetings: ['liebe', 'lieber', 'liebes', 'liebste', 'liebster', 'werte', 'werter', 'geschaetzte', 'geschaetzter', 'hallo liebe', 'hallo lieber'],
  welcomes: ['willkommen', 'herzlich willkommen'],
  titles: ['herr', 'herrn', 'frau', 'fraeulein', 'dr', 'prof', 'professor', 'familie', 'damen', 'kunde', 'kundin', 'kunden', 'team', 'zusammen'],
  closings: [
    'hochachtungsvoll', 'mfg', 'lg', 'vg', 'herzlichst', 'herzlich ihr', 'herzlich ihre', 'herzlich dein', 'herzlich deine', 'alles gute', 'alles liebe', 'bis bald',
    'bis dann', 'auf bald', 'mit freundlicher empfehlung', 'mit den besten empfehlungen', 'mit besten empfehlungen', 'schoene gruesse', 'freundlichst',
    'mit besten wuenschen', 'beste wuensche', 'in diesem sinne',
  ],
  closingWords: ['gruss', 'gruesse', 'gruessen', 'gruesslein', 'grussen', 'grusse', 'gruessli'],
  weakClosings: ['herzlich', 'vielen dank', 'herzlichen dank', 'besten dank', 'schoenen dank', 'tausend dank', 'danke', 'dankeschoen', 'tschuess', 'ciao', 'servus'],
  signatures: ['ihr', 'ihre', 'dein', 'deine', 'euer', 'eure', 'im auftrag', 'i a', 'i v', 'gez', 'gezeichnet', 'die', 'das'],
  signatureHeads: ['team', 'administrator', 'kundenservice', 'kundendienst', 'redaktion', 'hausverwaltung', 'verwaltung', 'buchhaltung', 'geschaeftsfuehrung', 'bibliotheksteam', 'vorstand', 'betriebsgruppe', 'serviceteam', 'supportteam'],
  notClosing: ['wir', 'ich', 'sie', 'bitte', 'gruessen', 'dass', 'wenn'],
};
