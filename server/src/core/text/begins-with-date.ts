const day = /^\s*\d{1,2}\.\s+(?:Jan|Feb|Mär|Maerz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{Ll}*(?!\p{L})/u;

/** True for "12. März": the number is a day, and begins no list item. */
export function beginsWithDate(line: string): boolean {
  return day.test(line);
}
