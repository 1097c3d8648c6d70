/** What the file system refused, as the end of a line that begins with the path. */
export function reasonOf(error: unknown): string {
  const code = error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'does not exist.';
    case 'EACCES':
    case 'EPERM':
      return 'cannot be read: you have no permission.';
    case 'ELOOP':
      return 'is a link that leads back to itself.';
    case 'EISDIR':
      return 'is a folder.';
    case 'EROFS':
      return 'cannot be written: the disk is read-only.';
    case 'ENOSPC':
      return 'cannot be written: the disk is full.';
    case 'ENAMETOOLONG':
      return 'has too long a name.';
    default:
      return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
