'use client'

import { type RefObject, useRef, useState } from 'react'
import { faultsIn, standingIn } from '../../grid/faults.ts'
import type { Choices, Conflict } from '../../grid/merge.ts'
import { faultsOf, type Refused } from '../../grid/refusals.ts'
import { type Desk, exchange, type Outcome, saved } from '../../grid/saving.ts'
import type { LoadedPlan, OtherCoach, Service } from '../../grid/service.ts'
import { type GridState, isChanged, planIn } from '../../grid/state.ts'
import type { Places } from '../../grid/toDocument.ts'
import { waitingLines } from '../../grid/waiting.ts'
import { counted } from '../ask.ts'
import type { Preview, Shared } from './PreviewDialog.tsx'
import { problemOf } from './send.ts'

interface Parts {
  desk: Desk
  service: Service
  /** The account that types. The service refuses to save for another one without a word. */
  author: RefObject<string>
  say: (text: string, isProblem?: boolean) => void
}

/** Saving, its preview, and what stands in its way: cells, a lost session, and somebody else's save. */
export function useSave({ desk, service, author, say }: Parts) {
  const [isSaving, setSaving] = useState(false)
  const isBusy = useRef(false)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [stale, setStale] = useState<{ theirs: LoadedPlan; conflicts: Conflict[] } | null>(null)
  const [other, setOther] = useState<(OtherCoach & { shared: Shared | undefined }) | null>(null)
  const { dispatch } = desk

  /** Tells a coach what came of it. Nothing opens over a cell in which they are typing by then. */
  async function tell(outcome: Outcome, shared?: Shared) {
    if (outcome.kind === 'failed') return say(problemOf(outcome.answer), true)
    if (outcome.kind === 'refused') return tellRefused(outcome.refused, outcome.places)
    if (outcome.kind === 'saved') {
      setPreview(null)
      return say(`${isChanged(desk.state()) ? SAVED_SO_FAR : 'Saved.'}${waitingNotice(desk.state())}`)
    }
    setPreview(null)
    if (outcome.kind === 'merged') return tellMerged()
    await desk.left()
    if (outcome.kind === 'other coach') setOther({ ...outcome.other, shared })
    else setStale(outcome)
  }

  function tellRefused(refused: Refused[], places: Places) {
    const { faults, others } = faultsOf(refused, places)
    const found = faultsIn(planIn(desk.state()), faults, standingIn(desk.state().base))
    dispatch({ type: 'refused', faults, at: found[0]?.place ?? null })
    const cells = found.length === 0 ? '' : `${counted(found.length, 'cell')} cannot be saved. ${found[0]?.message}`
    say([cells, ...others].filter(Boolean).join(' '), true)
  }

  function tellMerged() {
    const next = isChanged(desk.state()) ? 'Save again to keep yours.' : 'Nothing of yours is left to save.'
    say(`Somebody else has saved this program. Their changes are in your plan now. ${next}`)
  }

  function take(choices: Choices) {
    if (!stale) return
    const { theirs } = stale
    setStale(null)
    const how = { choices, nameOf: desk.nameOf }
    dispatch({ type: 'merged', theirs: { weeks: theirs.weeks }, revision: theirs.revision, how })
    tellMerged()
  }

  /** Whether all cells can be read. The first one that cannot is shown. */
  function isReady(state: GridState): boolean {
    const [first, ...more] = faultsIn(planIn(state), {}, standingIn(state.base))
    if (!first) return true
    dispatch({ type: 'refused', faults: {}, at: first.place })
    say(`${counted(more.length + 1, 'cell')} cannot be saved yet. ${first.message}`, true)
    return false
  }

  /** One at a time, because each one goes on from what the one before has saved. */
  async function alone(work: () => Promise<void>) {
    if (isBusy.current) return
    isBusy.current = true
    setSaving(true)
    try {
      await work()
    } finally {
      isBusy.current = false
      setSaving(false)
    }
  }

  async function save(shared?: Shared) {
    const state = desk.state()
    if (!isChanged(state)) return say(`Everything is saved.${waitingNotice(state)}`)
    if (!isReady(state)) return
    await alone(async () => {
      if (shared === undefined) {
        const asked = await exchange<Preview>(desk, service, { dryRun: true })
        if (asked.kind !== 'answered') return tell(asked, shared)
        if (asked.body.others.length > 0) {
          await desk.left()
          return setPreview(asked.body)
        }
      }
      // What was typed while the service was asked is saved with everything else.
      if (isReady(desk.state())) {
        const how = { shared: shared ?? 'COPY', author: author.current }
        await tell(await saved(desk, service, how), shared)
      }
    })
  }

  async function look() {
    if (!isReady(desk.state())) return
    await alone(async () => {
      const asked = await exchange<Preview>(desk, service, { dryRun: true })
      if (asked.kind === 'answered') setPreview(asked.body)
      else await tell(asked)
    })
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

const SAVED_SO_FAR = 'Saved. What you typed since then is not saved yet.'

function waitingNotice(state: GridState): string {
  const lines = waitingLines(planIn(state))
  if (lines === 0) return ''
  return lines === 1
    ? ' 1 line without sets stays here until it has some.'
    : ` ${lines} lines without sets stay here until they have some.`
}
