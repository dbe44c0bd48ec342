'use client'

import { useRef, useState } from 'react'
import type { Exercise } from '../../../../kernel/exerciseNames/search.ts'
import { metricFor, withNewExercise } from '../../grid/newExercise.ts'
import { namedOf } from '../../grid/plan.ts'
import { type Action, type GridState, planIn } from '../../grid/state.ts'
import { noteExercise } from './recent.ts'
import { send } from './send.ts'

interface Parts {
  id: string
  state: GridState
  dispatch: (action: Action) => void
  setExercises: (exercises: Exercise[]) => void
}

/** How an exercise is added that the library lacks. What was typed stays in the plan meanwhile, as an unknown name. */
export function useNewExercise({ id, state, dispatch, setExercises }: Parts) {
  // The plan may have changed by the time that the exercise is there.
  const latest = useRef(state)
  latest.current = state
  const [text, setText] = useState<string | null>(null)
  const onAdded = async (name: string): Promise<string | null> => {
    const { body } = await send<Exercise[]>(`/api/programs/${id}/exercises`)
    const found = body?.find((each) => each.name === name && !each.isArchived)
    if (!body || !found) return 'It was added. Reload this page to use it.'
    setExercises(body)
    noteExercise(found.id)
    if (text !== null) {
      dispatch({ type: 'change', plan: withNewExercise(planIn(latest.current), text, namedOf(found)) })
    }
    setText(null)
    return null
  }
  const adding =
    text === null ? null : { name: text, metric: metricFor(planIn(state), text), onAdded, onClose: () => setText(null) }
  return { addExercise: setText, adding }
}
