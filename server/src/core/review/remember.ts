/**
 * Compute once per object, and for as long as it lives: what is asked of a letter or a sentence again and again.
 * What stands behind the key must follow from it: the passage of a sentence, the letter of a passage.
 */
export function remember<K extends object, V, More extends readonly unknown[] = []>(compute: (key: K, ...more: More) => V): (key: K, ...more: More) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key, ...more) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = compute(key, ...more);
    known.set(key, { value });
    return value;
  };
}
