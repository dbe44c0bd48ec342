/** An error that a person at a terminal can fix. The message says everything, so nobody needs the stack. */
export class PlainError extends Error {}
