/** The extent of a long test: `short` in the usual suite, `full` under `npm run test:hard`. */
export function hard(short: number, full: number): number {
  return process.env.WAYMARK_HARD ? full : short
}
