import type { Line } from '../../grid/lines.ts'

/** How much of a cell is in sight. Lines of exercises may be higher than those of names. */
interface CellSize {
  label: string
  row: number
  week: number
}

export type SizeName = 'low' | 'high' | 'wide'

export const SIZES: Readonly<Record<SizeName, CellSize>> = {
  low: { label: 'One line', row: 36, week: 210 },
  high: { label: 'Two lines', row: 52, week: 210 },
  wide: { label: 'Two lines, wide', row: 52, week: 320 },
}

export const isSizeName = (name: unknown): name is SizeName => typeof name === 'string' && Object.hasOwn(SIZES, name)

export const LOW = SIZES.low.row

const heightOf = (line: Line, size: SizeName) => (line.kind === 'row' ? SIZES[size].row : LOW)

/** Where each line begins, and last where all of them end. */
export function topsOf(lines: readonly Line[], size: SizeName): number[] {
  const tops = [0]
  for (const line of lines) tops.push((tops.at(-1) ?? 0) + heightOf(line, size))
  return tops
}

/** The line at a height, the last one for what lies below all of them. */
export function lineAt(tops: readonly number[], height: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((tops[middle] ?? 0) <= height) low = middle
    else high = middle - 1
  }
  return low
}
