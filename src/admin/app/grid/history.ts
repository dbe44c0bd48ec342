/** Undo and redo over everything: a plan is never changed in place, so keeping the earlier ones costs little. Pure. */
export interface History<State> {
  readonly past: readonly State[]
  readonly now: State
  readonly future: readonly State[]
}

const LONGEST = 200

export const begun = <State>(now: State): History<State> => ({ past: [], now, future: [] })

export function done<State>(history: History<State>, next: State): History<State> {
  if (next === history.now) return history
  return { past: [...history.past, history.now].slice(-LONGEST), now: next, future: [] }
}

export function undone<State>({ past, now, future }: History<State>): History<State> {
  const last = past.at(-1)
  return last === undefined ? { past, now, future } : { past: past.slice(0, -1), now: last, future: [now, ...future] }
}

export function redone<State>({ past, now, future }: History<State>): History<State> {
  const [next, ...rest] = future
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: rest }
}
