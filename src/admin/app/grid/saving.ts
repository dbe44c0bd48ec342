import type { NameOf } from './document.ts'
import type { Conflict } from './merge.ts'
import { ownSave } from './ownSave.ts'
import type { Refused } from './refusals.ts'
import { isSameDocument } from './same.ts'
import type { Answer, LoadedPlan, OtherCoach, Service } from './service.ts'
import { type Action, type GridState, isChanged, planIn, type Tried } from './state.ts'
import { type Places, toDocument } from './toDocument.ts'
import { theirsOf, together } from './together.ts'

/** The grid while a coach works at it. */
export interface Desk {
  state: () => GridState
  dispatch: (action: Action) => void
  nameOf: NameOf
  /** Waits until nothing is being typed in a cell or a note, which a change of the plan would take away. */
  left: () => Promise<void>
}

/** What keeps an answer from a coach who saves, or what they decide about. */
export type Outcome =
  | { kind: 'failed'; answer: Answer<unknown> }
  | { kind: 'other coach'; other: OtherCoach }
  | { kind: 'refused'; refused: Refused[]; places: Places }
  | { kind: 'conflicts'; theirs: LoadedPlan; conflicts: Conflict[] }
  | { kind: 'merged' }
  | { kind: 'saved' }

type Answered<Body> = Outcome | { kind: 'answered'; body: Body; plan: GridState['saved'] }

/**
 * Sends the plan to the service. What is sent to be saved is noted before, because its answer may be lost on the way after
 * the service has saved it. Then the program is newer than the grid knows, and `meet` sees that this is the grid's own work.
 */
export async function exchange<Body extends object>(
  desk: Desk,
  service: Service,
  more: { dryRun?: true; shared?: string; author?: string },
): Promise<Answered<Body>> {
  const state = desk.state()
  const [plan, { revision }] = [planIn(state), state]
  const { document, places } = toDocument(plan, state.known, state.base)
  const tried: Tried = { plan, revision }
  if (!more.dryRun) desk.dispatch({ type: 'tried', tried })
  const answer = await service.write<Body>({ revision, milestones: document.weeks, ...more })
  const { status, body } = answer
  const isRefused = status === 200 && body !== null && Boolean(body.refused ?? body.signedInAs)
  if (isRefused || (status >= 400 && status < 500)) desk.dispatch({ type: 'not saved', tried })
  if (status !== 200 || !body) return { kind: 'failed', answer }
  if (body.signedInAs) return { kind: 'other coach', other: body.signedInAs }
  if (!body.refused) return { kind: 'answered', body, plan }
  if (!body.refused.some(({ code }) => code === 'STALE_REVISION'))
    return { kind: 'refused', refused: body.refused, places }
  const met = await meet(desk, service)
  return met ?? exchange<Body>(desk, service, more)
}

/** Saves the plan, and goes on from what the service has then. */
export async function saved(desk: Desk, service: Service, how: { shared: string; author?: string }): Promise<Outcome> {
  const answer = await exchange<{ plan: LoadedPlan }>(desk, service, how)
  if (answer.kind !== 'answered') return answer
  const { weeks, revision } = answer.body.plan
  desk.dispatch({ type: 'saved', plan: answer.plan, document: { weeks }, revision })
  return { kind: 'saved' }
}

/**
 * The program is newer than the grid. First, what the grid itself has saved without hearing of it is saved. What is left is
 * somebody else's: their changes and ours come together, and the coach decides where both changed one thing. Answers null
 * where there is nothing to decide and still something to save, such as after a change of the title.
 */
async function meet(desk: Desk, service: Service): Promise<Outcome | null> {
  const answer = await service.read()
  const theirs = answer.status === 200 ? answer.body : null
  if (!theirs) return { kind: 'failed', answer }
  const own = await ownSave(desk.state().tried, theirs, service)
  if (own && 'answer' in own) return { kind: 'failed', answer: own.answer }
  if (own) desk.dispatch({ type: 'saved', ...own })
  if (isSameDocument(theirs, desk.state().base)) {
    desk.dispatch({ type: 'met', base: { weeks: theirs.weeks }, revision: theirs.revision })
    return isChanged(desk.state()) ? null : { kind: 'saved' }
  }
  await desk.left()
  const { nameOf } = desk
  const state = desk.state()
  const { conflicts } = together({ ...state, plan: planIn(state) }, theirsOf(theirs, desk), { nameOf })
  if (conflicts.length > 0) return { kind: 'conflicts', theirs, conflicts }
  desk.dispatch({ type: 'merged', theirs: { weeks: theirs.weeks }, revision: theirs.revision, how: { nameOf } })
  return { kind: 'merged' }
}
