/** Text in XML, also inside an attribute in double quotes. What XML 1.0 cannot hold becomes `�`. */
export function xml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to catch
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;')
    // oxlint-disable-next-line no-control-regex -- a build log would act on them
    .replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, sign => `&#${sign.charCodeAt(0)};`);
}
