/** Something on the command line that cannot be followed. Its message is all the user sees; the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
