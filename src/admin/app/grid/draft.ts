import type { Known, PlanDocument } from './document.ts'
import type { Plan } from './plan.ts'

/** What was typed and not saved, kept in the browser, so that neither a reload nor a lost session takes it. */
export interface Draft {
  /** In milliseconds since 1970. */
  typedAt: number
  revision: number
  base: PlanDocument
  plan: Plan
  known: Known
}

const PREFIX = 'waymark.plan.'
const MOST = 8

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Of each person and program one, because several people may use one browser. */
const nameOf = (user: string, program: string) => `${PREFIX}${user}.${program}`

export function readDraft(store: Store, user: string, program: string): Draft | null {
  try {
    const draft = JSON.parse(store.getItem(nameOf(user, program)) ?? 'null') as Draft | null
    return draft && Array.isArray(draft.plan?.weeks) && Array.isArray(draft.base?.weeks) ? draft : null
  } catch {
    return null
  }
}

/** Answers whether the draft is kept. The oldest ones of other programs make room for it. */
export function keepDraft(store: Store, user: string, program: string, draft: Draft): boolean {
  const name = nameOf(user, program)
  const text = JSON.stringify(draft)
  const others = draftsIn(store).filter((each) => each.name !== name)
  for (const { name: old } of others.slice(0, Math.max(0, others.length - MOST + 1))) store.removeItem(old)
  for (const room of [null, ...others]) {
    try {
      if (room) store.removeItem(room.name)
      store.setItem(name, text)
      return true
    } catch {
      // The browser has no more room: the next round makes some.
    }
  }
  return false
}

export function forgetDraft(store: Store, user: string, program: string): void {
  store.removeItem(nameOf(user, program))
}

/** The oldest first. */
function draftsIn(store: Store): { name: string; typedAt: number }[] {
  const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
  return names
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => {
      const [, typedAt = '0'] = /"typedAt":(\d+)/.exec(store.getItem(name)?.slice(0, 100) ?? '') ?? []
      return { name, typedAt: Number(typedAt) }
    })
    .toSorted((one, other) => one.typedAt - other.typedAt)
}
