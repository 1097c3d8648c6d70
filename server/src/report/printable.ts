/**
 * A line of text that cannot steer a terminal: control characters are shown, not sent.
 * Escape becomes `␛`; marks that turn the writing direction and the like become `�`; what has no width becomes `·`.
 */
export function printable(line: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to catch
  return line.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, character => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff ? '·' : '\ufffd';
  });
}
