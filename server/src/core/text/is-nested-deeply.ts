/**
 * True if a YAML text nests deeper than anyone writes. Ask before parsing: the YAML reader descends into each level, and V8
 * ends the whole process, beyond any `catch`, if a regular expression is compiled where the stack is nearly full.
 */
export function isNestedDeeply(yaml: string): boolean {
  if (/^[ \t]*(?:[-?:][ \t]+){50}|^[ \t]{200}/m.test(yaml)) return true;
  let depth = 0;
  for (let at = 0; at < yaml.length; at += 1) {
    const code = yaml.charCodeAt(at);
    if (code === 91 /* [ */ || code === 123 /* { */) depth += 1;
    else if ((code === 93 /* ] */ || code === 125 /* } */) && 0 < depth) depth -= 1;
    if (50 < depth) return true;
  }
  return false;
}
