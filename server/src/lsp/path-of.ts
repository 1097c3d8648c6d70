/** The path of an address, for guessing the format and matching globs. */
export function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/iu, '').replace(/[?#].*$/su, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The address of a path, in the place where another address is: `uriOf('/a/b c', 'file:///a/x.md')` is `file:///a/b%20c`. */
export function uriOf(path: string, beside: string): string {
  const place = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/iu.exec(beside)?.[0] ?? '';
  const parts = path.split('/').map(part => encodeURIComponent(part)).join('/');
  return place + parts.replace(/(?<!\/)\/+$/u, '');
}
