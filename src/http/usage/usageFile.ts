import type { UsageOfDay } from './keepUsage.ts'
import { whoUses } from './whoUses.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

/** What the gate over the contract reads of the counts, as `schema/usage.json` has it. */
export interface UsageFile {
  from: string
  to: string
  /** The days between them on which nothing was counted: the service stood still, or its counts are lost. */
  missing: string[]
  /** The last day on which each client used each element. An element that nobody used is there, and empty. */
  elements: Record<string, Record<string, string>>
}

/** Sums up the rows, the oldest first. Null if there are none. */
export function usageFile(rows: readonly UsageOfDay[], coordinates: readonly string[]): UsageFile | null {
  const days = new Set(rows.map(({ day }) => day))
  const [from] = days
  const to = rows.at(-1)?.day
  if (!from || !to) return null
  const elements = coordinates.map((coordinate) => {
    const lastDays: Record<string, string> = {}
    // The last use comes first.
    for (const { name, version, lastDay } of whoUses(rows, coordinate)) lastDays[`${name} ${version}`] ??= lastDay
    return [coordinate, lastDays] as const
  })
  return {
    from,
    to,
    missing: daysFrom(from, to).filter((day) => !days.has(day)),
    elements: Object.fromEntries(elements),
  }
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = []
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += DAY_MS) days.push(new Date(ms).toISOString().slice(0, 10))
  return days
}
