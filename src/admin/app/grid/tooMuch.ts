/** As the service has them (`kernel/rules.ts`, which is not bundled with the pages). */
const MOST = {
  weeks: 100,
  /** Fifty workouts of fifty exercises, each with its name and a blank line after it. */
  lines: 2_600,
  /** A cell of the longest line of notation, and room for what stands around it. */
  characters: 8_000,
  text: 5_000_000,
}

const count = (number: number) => number.toLocaleString('en')

/** Why a text from the clipboard is more than any plan has, before anybody waits for it. Null where it is not. Pure. */
export function tooMuch(text: string, parse: (text: string) => string[][]): string | null {
  if (text.length > MOST.text) return 'This is more than a plan can have. Copy a smaller part of it.'
  const block = parse(text)
  if (block.length > MOST.lines) {
    return `A plan has at most ${count(MOST.lines)} lines, and these are ${count(block.length)}. Copy a smaller part.`
  }
  // Without a spread: a line may have more cells than a call may have arguments.
  const weeks = block.reduce((most, cells) => Math.max(most, cells.length), 0) - 1
  if (weeks > MOST.weeks) return `A plan has at most ${MOST.weeks} weeks, and these are ${count(weeks)} columns.`
  const isLong = block.some((cells) => cells.some((cell) => cell.length > MOST.characters))
  return isLong ? `A cell has at most ${count(MOST.characters)} characters, and one of these has more.` : null
}
