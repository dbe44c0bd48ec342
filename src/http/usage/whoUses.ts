import type { Client } from './clientOf.ts'
import type { UsageOfDay } from './keepUsage.ts'

export interface Use extends Client {
  coordinate: string
  times: number
  firstDay: string
  lastDay: string
}

/**
 * Who used a coordinate, or anything within it: `Program` includes `Program.level`, and `Query.programs` includes
 * `Query.programs(filter:)`. The last use first.
 */
export function whoUses(rows: readonly UsageOfDay[], asked: string): Use[] {
  const uses = new Map<string, Use>()
  for (const { day, clients } of rows) {
    for (const { name, version, fields } of clients) {
      for (const [coordinate, times] of fields) {
        if (!isWithin(coordinate, asked)) continue
        const key = JSON.stringify([coordinate, name, version])
        const use = uses.get(key) ?? { coordinate, name, version, times: 0, firstDay: day, lastDay: day }
        use.times += times
        if (day < use.firstDay) use.firstDay = day
        if (day > use.lastDay) use.lastDay = day
        uses.set(key, use)
      }
    }
  }
  return [...uses.values()].sort(
    (one, other) =>
      other.lastDay.localeCompare(one.lastDay) ||
      one.coordinate.localeCompare(other.coordinate) ||
      one.name.localeCompare(other.name) ||
      one.version.localeCompare(other.version),
  )
}

/** All clients that used anything, the last use first. `times` counts the operations' fields, not the operations. */
export function clientsSeen(rows: readonly UsageOfDay[]): Omit<Use, 'coordinate'>[] {
  const clients = new Map<string, Omit<Use, 'coordinate'>>()
  for (const { day, clients: counted } of rows) {
    for (const { name, version, fields } of counted) {
      const key = JSON.stringify([name, version])
      const known = clients.get(key) ?? { name, version, times: 0, firstDay: day, lastDay: day }
      known.times += fields.reduce((sum, [, times]) => sum + times, 0)
      if (day < known.firstDay) known.firstDay = day
      if (day > known.lastDay) known.lastDay = day
      clients.set(key, known)
    }
  }
  return [...clients.values()].sort(
    (one, other) => other.lastDay.localeCompare(one.lastDay) || one.name.localeCompare(other.name),
  )
}

const isWithin = (coordinate: string, asked: string) =>
  coordinate === asked || coordinate.startsWith(`${asked}.`) || coordinate.startsWith(`${asked}(`)
