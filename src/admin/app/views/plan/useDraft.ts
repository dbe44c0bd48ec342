'use client'

import { useEffect, useRef } from 'react'
import { type Draft, forgetDraft, keepDraft } from '../../grid/draft.ts'
import { type GridState, isChanged, planIn } from '../../grid/state.ts'

const SOON_MS = 300

/** Keeps what is not saved in the browser, soon after each change and when the page is left. */
export function useDraft(
  state: GridState | null,
  user: string,
  program: string,
  isUndecided: boolean,
  onFull: () => void,
) {
  const plan = state && planIn(state)
  const latest = useRef<() => void>(() => {})
  latest.current = () => {
    if (!state || isUndecided) return
    if (!isChanged(state)) return forgetDraft(localStorage, user, program)
    const { revision, base, known } = state
    const draft: Draft = { typedAt: Date.now(), revision, base, plan: planIn(state), known }
    if (!keepDraft(localStorage, user, program, draft)) onFull()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the plan is kept, and each save
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), SOON_MS)
    return () => clearTimeout(timer)
  }, [plan, state?.saved, isUndecided])
  useEffect(() => {
    const keep = () => latest.current()
    window.addEventListener('pagehide', keep)
    document.addEventListener('visibilitychange', keep)
    return () => {
      keep()
      window.removeEventListener('pagehide', keep)
      document.removeEventListener('visibilitychange', keep)
    }
  }, [])
}
