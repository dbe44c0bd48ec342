/** Where a coach is on an athlete's page: the month, and the workout that is open. It stands in the address, so a reload keeps it. Pure. */

export interface Place {
  /** Such as 2026-11. Empty for the present month. */
  month: string
  /** The key of the workout. Empty where none is open. */
  workout: string
}

export function placeIn(search: string): Place {
  const query = new URLSearchParams(search)
  const month = query.get('month') ?? ''
  return { month: /^\d{4}-\d{2}$/.test(month) ? month : '', workout: query.get('workout') ?? '' }
}

/** The path and the query of an address with another place. */
export function withPlace(address: string, place: Place): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(place)) {
    if (value) url.searchParams.set(name, value)
    else url.searchParams.delete(name)
  }
  return url.pathname + url.search
}
