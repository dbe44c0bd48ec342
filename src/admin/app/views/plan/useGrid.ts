'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { NameOf } from '../../grid/document.ts'
import type { Desk } from '../../grid/saving.ts'
import type { LoadedPlan } from '../../grid/service.ts'
import { type Action, begin, type GridState, reduced } from '../../grid/state.ts'
import type { OpenField } from './useDraft.ts'

const OFTEN_MS = 100

/**
 * The state of the grid. Whoever waits for the service finds it here as it is then, with all that was typed meanwhile: what
 * a page has drawn last would be older.
 */
export function useGrid(first: LoadedPlan, nameOf: NameOf, open: OpenField) {
  const [state, setState] = useState(() => begin({ weeks: first.weeks }, first.revision, nameOf))
  const latest = useRef<GridState>(state)
  const isGone = useRef(false)
  const dispatch = useCallback((action: Action) => {
    latest.current = reduced(latest.current, action)
    setState(latest.current)
  }, [])
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])
  const desk = useMemo<Desk>(
    () => ({
      state: () => latest.current,
      dispatch,
      nameOf,
      left: async () => {
        while (!isGone.current && (latest.current.editing !== null || open.current !== null)) {
          await new Promise((resolve) => setTimeout(resolve, OFTEN_MS))
        }
      },
    }),
    [dispatch, nameOf, open],
  )
  return { state, dispatch, desk }
}
