import type { Places } from './toDocument.ts'

export interface Refused {
  code: string
  message: string
  field: string[] | null
}

/** What the service refused, by the key of what it refused, and what belongs to no cell. Pure. */
export function faultsOf(
  refused: readonly Refused[],
  places: Places,
): { faults: Record<string, string>; others: string[] } {
  const faults: Record<string, string> = {}
  const others: string[] = []
  for (const { message, field } of refused) {
    const key = keyAt(field ?? [], places)
    if (key === undefined) others.push(message)
    else faults[key] = faults[key] ? `${faults[key]} ${message}` : message
  }
  return { faults, others }
}

/** A path is `input.plan.milestones.<week>.workouts.<workout>.rows.<row>.<value>`, or the beginning of one. */
function keyAt([, , , week, , workout, , row, value]: string[], { weeks }: Places): string | undefined {
  const found = weeks[Number(week)]
  if (week === undefined || workout === undefined) return found?.key
  const day = found?.workouts[Number(workout)]
  if (row === undefined) return day?.key
  const place = day?.rows[Number(row)]
  return value === 'exerciseId' ? place?.row : place?.cell
}
