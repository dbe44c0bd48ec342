'use client'

import { type RefObject, useState } from 'react'
import { fromDocument, type PlanDocument } from '../../grid/document.ts'
import { type Choices, type Conflict, merged } from '../../grid/merge.ts'
import { faultsOf, type Refused } from '../../grid/refusals.ts'
import { type Action, faultsIn, type GridState, isChanged, planIn } from '../../grid/state.ts'
import { toDocument } from '../../grid/toDocument.ts'
import { counted } from '../ask.ts'
import type { Preview, Shared } from './PreviewDialog.tsx'
import { problemOf, send } from './send.ts'

export interface LoadedPlan extends PlanDocument {
  title: string
  revision: number
}

interface Parts {
  id: string
  latest: RefObject<GridState | null>
  nameOf: (exerciseId: string) => string
  dispatch: (action: Action) => void
  say: (text: string, isProblem?: boolean) => void
}

/** Saving, its preview, and what stands in its way: cells, a lost session, and somebody else's save. */
export function useSave({ id, latest, nameOf, dispatch, say }: Parts) {
  const [isSaving, setSaving] = useState(false)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [stale, setStale] = useState<{ theirs: LoadedPlan; conflicts: Conflict[] } | null>(null)
  const path = `/api/programs/${id}/plan`

  /** Asks the service. Answers null after it has said why not. */
  async function post<Body>(
    more: object,
  ): Promise<{ body: Body; state: GridState; sent: ReturnType<typeof toDocument> } | null> {
    const state = latest.current as GridState
    const sent = toDocument(planIn(state), state.known, state.base)
    const answer = await send<Body & { refused?: Refused[] }>(path, {
      revision: state.revision,
      milestones: sent.document.weeks,
      ...more,
    })
    if (answer.status !== 200 || !answer.body) {
      say(problemOf(answer), true)
      return null
    }
    const { refused } = answer.body
    if (!refused) return { body: answer.body, state, sent }
    if (refused.some(({ code }) => code === 'STALE_REVISION')) await meet()
    else tell(refused, sent)
    return null
  }

  function tell(refused: Refused[], { places }: ReturnType<typeof toDocument>) {
    const { faults, others } = faultsOf(refused, places)
    const found = faultsIn(planIn(latest.current as GridState), faults)
    dispatch({ type: 'refused', faults, at: found[0]?.place ?? null })
    const cells = found.length === 0 ? '' : `${counted(found.length, 'cell')} cannot be saved. ${found[0]?.message}`
    say([cells, ...others].filter(Boolean).join(' '), true)
  }

  /** Somebody else has saved: their changes and ours come together, and the coach decides where both changed one thing. */
  async function meet() {
    const answer = await send<LoadedPlan>(path)
    if (answer.status !== 200 || !answer.body) return say(problemOf(answer), true)
    const { conflicts } = together(answer.body)
    if (conflicts.length > 0) return setStale({ theirs: answer.body, conflicts })
    take(answer.body)
  }

  function together(theirs: LoadedPlan, choices?: Choices) {
    const { history, known, base } = latest.current as GridState
    return merged(base, toDocument(history.now, known, base).document, theirs, { choices, nameOf })
  }

  function take(theirs: LoadedPlan, choices?: Choices) {
    const { document } = together(theirs, choices)
    setStale(null)
    dispatch({
      type: 'merged',
      ...fromDocument(document, nameOf),
      base: { weeks: theirs.weeks },
      revision: theirs.revision,
    })
    say('Somebody else has saved this program. Their changes are in your plan now. Save again to keep yours.')
  }

  async function save(shared?: Shared) {
    const state = latest.current
    if (!state || isSaving) return
    if (!isChanged(state)) return say('Everything is saved.')
    const [first, ...more] = faultsIn(planIn(state))
    if (first) {
      dispatch({ type: 'refused', faults: {}, at: first.place })
      return say(`${counted(more.length + 1, 'cell')} cannot be saved yet. ${first.message}`, true)
    }
    setSaving(true)
    try {
      const asked = shared === undefined ? await post<Preview>({ dryRun: true }) : null
      if (shared === undefined && !asked) return
      if (asked && asked.body.others.length > 0) return setPreview(asked.body)
      const done = await post<{ plan: LoadedPlan }>({ shared: shared ?? 'COPY' })
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
      say('Saved.')
    } finally {
      setSaving(false)
    }
  }

  async function look() {
    const asked = await post<Preview>({ dryRun: true })
    if (asked) setPreview(asked.body)
  }

  return {
    isSaving,
    preview,
    stale,
    save,
    look,
    take,
    closePreview: () => setPreview(null),
    closeStale: () => setStale(null),
  }
}
