/** What a person at a terminal can mend: its message says all, and nobody needs its stack. */
export class PlainError extends Error {}
