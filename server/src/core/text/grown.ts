/** A table of numbers that reaches to `index`, what it holds kept; twice as long as it must be, so that it grows seldom. */
export function grown<Table extends Uint8Array | Int32Array>(table: Table, index: number, make: (length: number) => Table): Table {
  if (index < table.length) return table;
  const longer = make(Math.max(1024, 2 * (index + 1)));
  longer.set(table);
  return longer;
}
