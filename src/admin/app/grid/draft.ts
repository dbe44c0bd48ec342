import type { Known, PlanDocument } from './document.ts'
import type { Plan } from './plan.ts'

/** What was typed and not saved, kept in the browser, so that neither a reload nor a lost session takes it. */
export interface Draft {
  /** In milliseconds since 1970. */
  typedAt: number
  /** Of the program, for whoever finds its typing after it was deleted. */
  title: string
  revision: number
  base: PlanDocument
  plan: Plan
  known: Known
}

/** Of each person, program and tab one: several people may use one browser, and one person several tabs. */
export interface DraftPlace {
  user: string
  program: string
  tab: string
}

export interface KeptDraft {
  place: DraftPlace
  draft: Draft
}

const PREFIX = 'waymark.plan.'
const MOST = 8

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const nameOf = ({ user, program, tab }: DraftPlace) => `${PREFIX}${user}.${program}.${tab}`

/** What somebody has kept, in one program or in all of them, the newest first. */
export function draftsOf(store: Store, user: string, program?: string): KeptDraft[] {
  const start = program === undefined ? `${PREFIX}${user}.` : `${PREFIX}${user}.${program}.`
  return draftsIn(store)
    .filter(({ name }) => name.startsWith(start))
    .toReversed()
    .flatMap(({ name }): KeptDraft[] => {
      const draft = readDraft(store, name)
      const [of = '', tab = ''] = name.slice(PREFIX.length + user.length + 1).split('.')
      return draft ? [{ place: { user, program: of, tab }, draft }] : []
    })
}

function readDraft(store: Store, name: string): Draft | null {
  try {
    const draft = JSON.parse(store.getItem(name) ?? 'null') as Draft | null
    const isDraft = typeof draft?.title === 'string' && Array.isArray(draft.plan?.weeks)
    return isDraft && Array.isArray(draft.base?.weeks) ? draft : null
  } catch {
    return null
  }
}

/** Answers whether the draft is kept. The oldest other ones make room for it. */
export function keepDraft(store: Store, place: DraftPlace, draft: Draft): boolean {
  const name = nameOf(place)
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

export function forgetDraft(store: Store, place: DraftPlace): void {
  store.removeItem(nameOf(place))
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
