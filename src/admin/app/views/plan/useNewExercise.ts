'use client'

import { type RefObject, useState } from 'react'
import { metricFor, withNewExercise } from '../../grid/newExercise.ts'
import { type Exercise, namedOf } from '../../grid/search.ts'
import { type Action, type GridState, planIn } from '../../grid/state.ts'
import { noteExercise } from './recent.ts'
import { send } from './send.ts'

interface Parts {
  id: string
  latest: RefObject<GridState | null>
  dispatch: (action: Action) => void
  setExercises: (exercises: Exercise[]) => void
}

/** How an exercise is added that the library lacks. What was typed stays in the plan meanwhile, as an unknown name. */
export function useNewExercise({ id, latest, dispatch, setExercises }: Parts) {
  const [text, setText] = useState<string | null>(null)
  const onAdded = async (name: string): Promise<string | null> => {
    const { body } = await send<Exercise[]>(`/api/programs/${id}/exercises`)
    const found = body?.find((each) => each.name === name && !each.isArchived)
    if (!body || !found) return 'It was added. Reload this page to use it.'
    setExercises(body)
    noteExercise(found.id)
    const plan = latest.current && planIn(latest.current)
    if (plan && text !== null) {
      dispatch({ type: 'change', plan: withNewExercise(plan, text, namedOf(found)) })
    }
    setText(null)
    return null
  }
  const plan = latest.current && planIn(latest.current)
  const adding =
    text === null || !plan ? null : { name: text, metric: metricFor(plan, text), onAdded, onClose: () => setText(null) }
  return { addExercise: setText, adding }
}
