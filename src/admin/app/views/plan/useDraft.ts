'use client'

import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { type Draft, type DraftPlace, forgetDraft, keepDraft } from '../../grid/draft.ts'
import type { Plan } from '../../grid/plan.ts'
import { type Action, type GridState, isChanged, planIn, reduced } from '../../grid/state.ts'
import { waitingLines } from '../../grid/waiting.ts'

const SOON_MS = 300

/** How the field that somebody is typing in would be written. Null where nothing is typed in one. */
export type OpenField = RefObject<(() => Action) | null>

interface Parts {
  state: GridState
  place: DraftPlace
  title: string
  open: OpenField
  mayWrite: boolean
  onFull: () => void
}

/**
 * Keeps what is not saved in the browser, soon after each change and when the page is left, with what stands in a field
 * that nobody has left yet. Answers how to say that something was typed in one.
 */
export function useDraft({ state, place, title, open, mayWrite, onFull }: Parts): () => void {
  const kept = useRef<{ plan: Plan; typedAt: number } | null>(null)
  const latest = useRef<() => void>(() => {})
  latest.current = () => {
    if (!mayWrite) return
    const now = open.current ? reduced(state, open.current()) : state
    const plan = planIn(now)
    if (!isChanged(now) && waitingLines(plan) === 0) return forgetDraft(localStorage, place)
    const { revision, base, known, tried } = now
    // A page that is left keeps what was typed before, at the time of that.
    if (kept.current?.plan !== plan) kept.current = { plan, typedAt: Date.now() }
    const draft: Draft = { typedAt: kept.current.typedAt, title, revision, base, plan, known, tried }
    if (!keepDraft(localStorage, place, draft)) onFull()
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keepSoon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current(), SOON_MS)
  }, [])
  const [plan, isEditing] = [planIn(state), state.editing !== null]
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the plan is kept, each save, and a field that was left
  useEffect(keepSoon, [plan, state.saved, state.tried, isEditing, keepSoon])
  useEffect(() => {
    const keep = () => latest.current()
    window.addEventListener('pagehide', keep)
    document.addEventListener('visibilitychange', keep)
    return () => {
      clearTimeout(timer.current)
      keep()
      window.removeEventListener('pagehide', keep)
      document.removeEventListener('visibilitychange', keep)
    }
  }, [])
  return keepSoon
}
