/** How all YAML is read: `off` is a word, `1.1` at the head of a file changes nothing, and tags such as `!!binary` are passed over. */
export const yamlOptions = { schema: 'core', resolveKnownTags: false, merge: false, logLevel: 'silent' } as const;
