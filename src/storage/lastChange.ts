import type { OperationTime } from '../kernel/operationTime.ts'

/** By the document of the user, as one read has made it. */
const times = new WeakMap<object, OperationTime>()

export function setLastChange(user: object, time: OperationTime): void {
  times.set(user, time)
}

/** The moment of this user's latest change of the catalogue, as it was when the row was read. Undefined on SQLite. */
export function lastChangeOf(user: object): OperationTime | undefined {
  return times.get(user)
}
