/** Something that cannot be done, said in a line that is all the user needs to see. */
export class PlainError extends Error {
  override readonly name: string = 'PlainError';
}
