'use client'

import { useConfig } from '@payloadcms/ui'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Dialog } from './Dialog.tsx'
import { problemOf, send } from './send.ts'

interface Props {
  name: string
  metric: string
  onAdded: (name: string) => Promise<string | null>
  onClose: () => void
}

interface Refused {
  errors?: { message?: string; data?: { errors?: { message?: string }[] } }[]
}

/** Adds an exercise to the library from the plan that asks for it. Everything else about it is written under Exercises. */
export function AddExercise({ name: typed, metric: likely, onAdded, onClose }: Props) {
  const optionsOf = useOptions()
  const [name, setName] = useState(typed.trim())
  const [chosen, setChosen] = useState({ primaryMuscles: '', equipment: '', category: 'STRENGTH', metric: likely })
  const [problem, setProblem] = useState('')
  const [isAdding, setIsAdding] = useState(false)
  const muscle = useRef<HTMLSelectElement>(null)
  // The name is known already, and the muscle is the first thing that is not.
  useEffect(() => muscle.current?.focus(), [])
  const select = (field: keyof typeof chosen) => ({
    value: chosen[field],
    onChange: ({ target }: { target: { value: string } }) => setChosen({ ...chosen, [field]: target.value }),
  })
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (isAdding) return
    setIsAdding(true)
    const { primaryMuscles, equipment, ...more } = chosen
    const answer = await send<Refused>('/api/exercises', {
      ...{ name: name.trim(), primaryMuscles: [primaryMuscles], ...more },
      ...(equipment !== '' && { equipment }),
    })
    setProblem(answer.status === 201 ? ((await onAdded(name.trim())) ?? '') : refusalOf(answer))
    setIsAdding(false)
  }
  return (
    <Dialog title="Add an exercise" onClose={onClose}>
      <p>All coaches and athletes see it from now on. Its other names and a description are written under Exercises.</p>
      <form className="plan-dialog__fields" onSubmit={add}>
        <label>
          Name
          <input required maxLength={120} value={name} onChange={({ target }) => setName(target.value)} />
        </label>
        <label>
          Trains most
          <select ref={muscle} required {...select('primaryMuscles')}>
            <option value="">Choose a muscle</option>
            {optionsOf('primaryMuscles')}
          </select>
        </label>
        <label>
          Equipment
          <select {...select('equipment')}>
            <option value="">None</option>
            {optionsOf('equipment')}
          </select>
        </label>
        <label>
          Kind of training
          <select {...select('category')}>{optionsOf('category')}</select>
        </label>
        <label>
          A set is measured in
          <select {...select('metric')}>{optionsOf('metric')}</select>
        </label>
        {problem && (
          <p className="plan-dialog__problem" role="alert">
            {problem}
          </p>
        )}
        <p className="plan-dialog__buttons">
          <button type="submit" className="btn btn--style-primary btn--size-small" aria-disabled={isAdding}>
            {isAdding ? 'Adding …' : 'Add it'}
          </button>
          <button type="button" className="btn btn--style-secondary btn--size-small" onClick={onClose}>
            Back to the plan
          </button>
        </p>
      </form>
    </Dialog>
  )
}

/** The choices of a field of the exercise, as its form has them. */
function useOptions() {
  const { getEntityConfig } = useConfig()
  const fields = getEntityConfig({ collectionSlug: 'exercises' })?.fields ?? []
  return (name: string) => {
    const field = fields.find((each) => 'name' in each && each.name === name)
    const options = field && 'options' in field && Array.isArray(field.options) ? field.options : []
    return options.map((option) => {
      const { label, value } = typeof option === 'string' ? { label: option, value: option } : option
      return (
        <option key={value} value={value}>
          {String(label)}
        </option>
      )
    })
  }
}

/** What is wrong with a field, which stands behind the first message, or why there is no answer at all. */
function refusalOf({ status, body }: { status: number; body: Refused | null }): string {
  const told = body?.errors?.[0]?.data?.errors?.flatMap(({ message }) => message ?? []) ?? []
  return told.length > 0 ? told.join(' ') : problemOf({ status, body })
}
