/** JSON that can be shown as it is: control characters and marks that turn the writing direction are written as `\u202e`. */
export function toJson(value: unknown): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to catch
  return JSON.stringify(value).replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
