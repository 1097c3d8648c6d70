/** The languages Herzlich judges, and speaks. */
export type Language = 'de' | 'en';

/** The form of address of a letter; `null` where it addresses nobody. English letters have `null`. */
export type Register = 'Sie' | 'du' | 'ihr' | 'mixed' | null;
