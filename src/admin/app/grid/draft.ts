import type { Known, PlanDocument } from './document.ts'
import type { Plan } from './plan.ts'
import type { Tried } from './state.ts'

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
  /** What was sent before the page was left, and may have been saved. Drafts from before it was kept have none. */
  tried?: readonly Tried[]
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

/** What the grid asks of the storage of a browser. */
interface Store {
  readonly length: number
  key(at: number): string | null
  getItem(name: string): string | null
  setItem(name: string, text: string): void
  removeItem(name: string): void
}

const nameOf = ({ user, program, tab }: DraftPlace) => `${PREFIX}${user}.${program}.${tab}`

/** What somebody has kept, in one program or in all of them, the newest first. */
export function draftsOf(store: Store, user: string, program?: string): KeptDraft[] {
  const start = program === undefined ? `${PREFIX}${user}.` : `${PREFIX}${user}.${program}.`
  const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
  return names
    .filter((name) => name.startsWith(start))
    .flatMap((name): KeptDraft[] => {
      const draft = readDraft(store, name)
      const [of = '', tab = ''] = name.slice(PREFIX.length + user.length + 1).split('.')
      return draft ? [{ place: { user, program: of, tab }, draft }] : []
    })
    .toSorted((one, other) => other.draft.typedAt - one.draft.typedAt)
}

function readDraft(store: Store, name: string): Draft | null {
  try {
    const draft = JSON.parse(store.getItem(name) ?? 'null') as Stored | null
    const isDraft = typeof draft?.title === 'string' && Array.isArray(draft.plan?.weeks)
    if (!isDraft || !Array.isArray(draft.base?.weeks)) return null
    const tried = (draft.tried ?? []).map((each) => ({ ...each, plan: each.plan ?? draft.plan }))
    return { ...draft, tried }
  } catch {
    return null
  }
}

/** What was sent is mostly what is typed, and is not kept twice then. */
type Stored = Omit<Draft, 'tried'> & { tried?: { revision: number; plan?: Plan }[] }

/**
 * Answers whether the draft is kept. None makes room for another one: what is typed now stands in the grid and can be
 * saved, and what is kept of other plans, of other coaches or in other tabs stands nowhere else. So the browser's own
 * quota bounds them all, and the coach is told.
 */
export function keepDraft(store: Store, place: DraftPlace, draft: Draft): boolean {
  const tried = draft.tried?.map(({ plan, revision }) => (plan === draft.plan ? { revision } : { plan, revision }))
  const stored: Stored = { ...draft, tried }
  try {
    store.setItem(nameOf(place), JSON.stringify(stored))
    return true
  } catch {
    return false
  }
}

export function forgetDraft(store: Store, place: DraftPlace): void {
  store.removeItem(nameOf(place))
}
