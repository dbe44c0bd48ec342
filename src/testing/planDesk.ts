import type { NameOf } from '../admin/app/grid/document.ts'
import { draftsOf, keepDraft } from '../admin/app/grid/draft.ts'
import { faultsIn } from '../admin/app/grid/faults.ts'
import { unsaved } from '../admin/app/grid/ownSave.ts'
import { type Desk, exchange, type Outcome, saved } from '../admin/app/grid/saving.ts'
import type { Service } from '../admin/app/grid/service.ts'
import { type Action, begin, type GridState, isChanged, planIn, reduced } from '../admin/app/grid/state.ts'

/** A coach at the plan grid without its page: the model of it, and the way in which the page saves. */
export class PlanDesk implements Desk {
  #state: GridState | null = null

  constructor(
    private readonly service: Service,
    readonly nameOf: NameOf,
  ) {}

  /** As when the page is opened. */
  async open(): Promise<this> {
    const now = present((await this.service.read()).body)
    this.#state = begin({ weeks: now.weeks }, now.revision, this.nameOf)
    return this
  }

  state = (): GridState => present(this.#state)
  dispatch = (action: Action): void => {
    this.#state = reduced(this.state(), action)
  }
  left = async (): Promise<void> => {}

  get plan() {
    return planIn(this.state())
  }

  /** As the button does. What another coach has changed too stays as it was typed here. */
  async save(): Promise<Outcome['kind'] | 'nothing'> {
    if (!isChanged(this.state())) return 'nothing'
    if (faultsIn(this.plan).length > 0) return 'refused'
    const asked = await exchange(this, this.service, { dryRun: true })
    const done = asked.kind === 'answered' ? await saved(this, this.service, { shared: 'COPY' }) : asked
    if (done.kind === 'conflicts') {
      const { weeks, revision } = done.theirs
      this.dispatch({ type: 'merged', theirs: { weeks }, revision, how: { nameOf: this.nameOf } })
    }
    return done.kind
  }

  /** Leaves the page, which keeps what is not saved, opens it again and takes that up. */
  async reload(): Promise<void> {
    const { revision, base, known, tried } = this.state()
    const draft = { typedAt: 1, title: 'A program', revision, base, plan: this.plan, known, tried }
    const browser = new Map<string, string>()
    const store = {
      get length() {
        return browser.size
      },
      key: (at: number) => [...browser.keys()][at] ?? null,
      getItem: (name: string) => browser.get(name) ?? null,
      setItem: (name: string, text: string) => void browser.set(name, text),
      removeItem: (name: string) => void browser.delete(name),
    }
    if (isChanged(this.state())) keepDraft(store, { user: 'coach', program: 'program', tab: 'tab' }, draft)
    await this.open()
    for (const kept of draftsOf(store, 'coach')) {
      const typed = await unsaved(kept.draft, present((await this.service.read()).body), this.service)
      if (typed && 'answer' in typed) throw new Error('The service did not say what was saved.')
      if (typed) this.dispatch({ type: 'taken up', typed, how: { nameOf: this.nameOf } })
    }
  }
}

/** Its own, because the pages are type checked apart from the server, which other helpers of tests start. */
function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('The plan is not there.')
  return value
}
