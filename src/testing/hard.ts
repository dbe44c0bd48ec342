/** How much of a long test to run: the short form in the suite, the full one under `npm run test:hard`. */
export function hard(short: number, full: number): number {
  return process.env.WAYMARK_HARD ? full : short
}
