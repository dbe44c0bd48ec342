'use client'

import { type RefObject, useState } from 'react'
import type { NameOf, PlanDocument } from '../../grid/document.ts'
import { faultsIn, standingIn } from '../../grid/faults.ts'
import type { Choices, Conflict } from '../../grid/merge.ts'
import { faultsOf, type Refused } from '../../grid/refusals.ts'
import { type Action, type GridState, isChanged, planIn } from '../../grid/state.ts'
import { toDocument } from '../../grid/toDocument.ts'
import { together } from '../../grid/together.ts'
import { waitingLines } from '../../grid/waiting.ts'
import { counted } from '../ask.ts'
import type { Preview, Shared } from './PreviewDialog.tsx'
import type { ProgramStanding } from './Standing.tsx'
import { problemOf, send } from './send.ts'

export interface LoadedPlan extends PlanDocument {
  title: string
  revision: number
  isPublished: boolean
  /** Only what is read has it. */
  standing?: ProgramStanding
}

interface Parts {
  id: string
  /** The account that types. The service refuses to save for another one without a word. */
  author: RefObject<string>
  latest: RefObject<GridState | null>
  nameOf: NameOf
  dispatch: (action: Action) => void
  say: (text: string, isProblem?: boolean) => void
}

/** Saving, its preview, and what stands in its way: cells, a lost session, and somebody else's save. */
export function useSave({ id, author, latest, nameOf, dispatch, say }: Parts) {
  const [isSaving, setSaving] = useState(false)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [stale, setStale] = useState<{ theirs: LoadedPlan; conflicts: Conflict[] } | null>(null)
  const [other, setOther] = useState<(OtherCoach & { shared: Shared | undefined }) | null>(null)
  const path = `/api/programs/${id}/plan`

  /** Asks the service. Answers null after it has said why not. */
  async function post<Body>(
    more: { dryRun?: true; shared?: Shared; author?: string },
    revision = (latest.current as GridState).revision,
  ): Promise<{ body: Body; state: GridState; sent: ReturnType<typeof toDocument> } | null> {
    const state = latest.current as GridState
    const sent = toDocument(planIn(state), state.known, state.base)
    const asked = { revision, milestones: sent.document.weeks, ...more }
    const answer = await send<Body & { refused?: Refused[]; signedInAs?: OtherCoach }>(path, asked)
    if (answer.status !== 200 || !answer.body) {
      say(problemOf(answer), true)
      return null
    }
    const { refused, signedInAs } = answer.body
    if (signedInAs) {
      setOther({ ...signedInAs, shared: more.shared })
      return null
    }
    if (!refused) return { body: answer.body, state, sent }
    if (refused.some(({ code }) => code === 'STALE_REVISION')) {
      const newer = await meet(state)
      return newer === null ? null : post<Body>(more, newer)
    }
    tell(refused, sent)
    return null
  }

  function tell(refused: Refused[], { places }: ReturnType<typeof toDocument>) {
    const { faults, others } = faultsOf(refused, places)
    const found = faultsIn(planIn(latest.current as GridState), faults, standingIn((latest.current as GridState).base))
    dispatch({ type: 'refused', faults, at: found[0]?.place ?? null })
    const cells = found.length === 0 ? '' : `${counted(found.length, 'cell')} cannot be saved. ${found[0]?.message}`
    say([cells, ...others].filter(Boolean).join(' '), true)
  }

  /**
   * Somebody else has saved: their changes and ours come together, and the coach decides where both changed one thing.
   * Answers the revision to go on with where nothing of the plan is theirs, such as after a change of the title.
   */
  async function meet({ base }: GridState): Promise<number | null> {
    const { status, body: theirs } = await send<LoadedPlan>(path)
    if (status !== 200 || !theirs) {
      say(problemOf({ status, body: theirs }), true)
      return null
    }
    if (JSON.stringify(theirs.weeks) === JSON.stringify(base.weeks)) {
      dispatch({ type: 'met', base: { weeks: theirs.weeks }, revision: theirs.revision })
      return theirs.revision
    }
    const { conflicts } = withTheirs(theirs)
    if (conflicts.length > 0) setStale({ theirs, conflicts })
    else take(theirs)
    return null
  }

  function withTheirs(theirs: LoadedPlan, choices?: Choices) {
    const state = latest.current as GridState
    return together({ ...state, plan: planIn(state) }, theirs, { choices, nameOf })
  }

  function take(theirs: LoadedPlan, choices?: Choices) {
    const { plan, known } = withTheirs(theirs, choices)
    setStale(null)
    dispatch({ type: 'merged', plan, known, base: { weeks: theirs.weeks }, revision: theirs.revision })
    say('Somebody else has saved this program. Their changes are in your plan now. Save again to keep yours.')
  }

  /** Whether all cells can be read. The first one that cannot is shown. */
  function isReady(state: GridState): boolean {
    const [first, ...more] = faultsIn(planIn(state), {}, standingIn(state.base))
    if (!first) return true
    dispatch({ type: 'refused', faults: {}, at: first.place })
    say(`${counted(more.length + 1, 'cell')} cannot be saved yet. ${first.message}`, true)
    return false
  }

  async function save(shared?: Shared) {
    const state = latest.current
    if (!state || isSaving) return
    if (!isChanged(state)) return say(`Everything is saved.${waitingNotice(state)}`)
    if (!isReady(state)) return
    setSaving(true)
    try {
      const asked = shared === undefined ? await post<Preview>({ dryRun: true }) : null
      if (shared === undefined && !asked) return
      if (asked && asked.body.others.length > 0) return setPreview(asked.body)
      const done = await post<{ plan: LoadedPlan }>({ shared: shared ?? 'COPY', author: author.current })
      if (!done) return
      const { plan } = done.body
      dispatch({
        type: 'saved',
        plan: planIn(done.state),
        document: { weeks: plan.weeks },
        places: done.sent.places,
        revision: plan.revision,
      })
      setPreview(null)
      say(`Saved.${waitingNotice(done.state)}`)
    } finally {
      setSaving(false)
    }
  }

  async function look() {
    if (!isReady(latest.current as GridState)) return
    const asked = await post<Preview>({ dryRun: true })
    if (asked) setPreview(asked.body)
  }

  return {
    isSaving,
    preview,
    stale,
    other,
    save,
    look,
    take,
    closePreview: () => setPreview(null),
    closeStale: () => setStale(null),
    closeOther: () => setOther(null),
    /** From here on this page saves for whoever is signed in now. */
    saveAsOther: () => {
      if (!other) return
      author.current = other.id
      setOther(null)
      save(other.shared)
    },
  }
}

interface OtherCoach {
  id: string
  name: string
}

function waitingNotice(state: GridState): string {
  const lines = waitingLines(planIn(state))
  if (lines === 0) return ''
  return lines === 1
    ? ' 1 line without sets stays here until it has some.'
    : ` ${lines} lines without sets stay here until they have some.`
}
