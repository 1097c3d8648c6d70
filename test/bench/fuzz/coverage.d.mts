/** What each target covers, by its name. */
export const coverage: Readonly<Record<string, { readonly covers: readonly string[] }>>;
