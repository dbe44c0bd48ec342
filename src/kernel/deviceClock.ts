/** The clocks and the IDs of devices. Pure. */

/** The moment that the device states (RFC 3339 in UTC with milliseconds). IDs order two events of one moment. */
export interface Clock {
  at: string
  id: string
}

export function isEarlier(one: Clock, other: Clock): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id)
}

/** Lower case, so that each ID has one spelling. */
export function readClientId(value: string): string {
  return value.toLowerCase()
}
