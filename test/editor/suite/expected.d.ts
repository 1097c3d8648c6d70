/** What `herzlich check` finds in the demo letters; put in when the suites are bundled. Path to `rule line:column-line:column`. */
declare module 'herzlich:expected' {
  export const expected: Readonly<Record<string, readonly string[]>>;
}
