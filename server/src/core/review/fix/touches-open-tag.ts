/**
 * True if a word put in at `at` would become part of a tag that is still being typed before it.
 *
 *     You have not paid the{{         You have not paid the {{#if
 *                            ^ yes                               ^ yes
 */
export function touchesOpenTag(source: string, at: number): boolean {
  return /(?:\{\{|\{%|<%|\$\{)[~=#^/>&*!-]*[ \t]?(?:(?:else[ \t]+)?(?:if|unless|each|with)[ \t]+)?[\p{L}\p{N}_$@./-]*[ \t]?$/u.test(source.slice(Math.max(0, at - 80), at));
}
