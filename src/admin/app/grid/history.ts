/** Undo and redo over everything: a plan is never changed in place, so keeping the earlier ones costs little. Pure. */
export interface History<State extends object> {
  readonly past: readonly Kept<State>[]
  readonly now: State
  readonly future: readonly Kept<State>[]
}

/** What is worked out only when somebody goes there. */
type Kept<State extends object> = State | (() => State)

const LONGEST = 200

export const begun = <State extends object>(now: State): History<State> => ({ past: [], now, future: [] })

export function done<State extends object>(history: History<State>, next: State): History<State> {
  if (next === history.now) return history
  return { past: [...history.past, history.now].slice(-LONGEST), now: next, future: [] }
}

export function undone<State extends object>({ past, now, future }: History<State>): History<State> {
  const last = past.at(-1)
  if (last === undefined) return { past, now, future }
  return { past: past.slice(0, -1), now: found(last), future: [now, ...future] }
}

export function redone<State extends object>({ past, now, future }: History<State>): History<State> {
  const [next, ...rest] = future
  return next === undefined ? { past, now, future } : { past: [...past, now], now: found(next), future: rest }
}

/**
 * The same steps over a ground that has changed below all of them, such as by what somebody else has saved: undo takes back
 * the step that was one's own, and nothing of the ground.
 */
export function regrounded<State extends object>(
  { past, now, future }: History<State>,
  change: (state: State) => State,
): History<State> {
  const later = (kept: Kept<State>) => () => change(found(kept))
  return { past: past.map(later), now: change(now), future: future.map(later) }
}

const found = <State extends object>(kept: Kept<State>): State => (typeof kept === 'function' ? kept() : kept)
