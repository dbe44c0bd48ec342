'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { type Exercise, ranked } from '../../../../kernel/exerciseNames/search.ts'
import { ExerciseOptions, MOST_SHOWN } from '../plan/ExerciseOptions.tsx'

interface Props {
  label: string
  exercises: readonly Exercise[]
  /** The ID of the chosen exercise; empty for none. */
  value: string
  /** The name that stands where none is chosen. */
  none: string
  onChange: (id: string) => void
}

/** One exercise, found by what coaches call it, as in the grid. An empty field chooses none. */
export function ExerciseField({ label, exercises, value, none, onChange }: Props) {
  const chosenName = exercises.find(({ id }) => id === value)?.name ?? ''
  /** Null while nobody types. */
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const isOpen = typed !== null && typed.trim() !== ''
  const options = isOpen ? ranked(typed, exercises).slice(0, MOST_SHOWN) : []
  const take = (exercise: Exercise) => {
    onChange(exercise.id)
    setTyped(null)
  }
  const press = (event: KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing) return
    const { key } = event
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt(Math.max(0, Math.min(options.length - 1, at + step)))
    else if (key === 'Enter') {
      const option = options[at]
      if (option) take(option)
    } else if (key === 'Escape') setTyped(null)
    else return
    // Enter would send the form that this stands in.
    event.preventDefault()
  }
  return (
    <label className="coach-field">
      <span>{label}</span>
      <input
        ref={input}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && options[at] ? `${list}-${at}` : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={100}
        placeholder={none}
        value={typed ?? chosenName}
        onChange={({ target }) => {
          setTyped(target.value)
          setAt(0)
          if (target.value.trim() === '') onChange('')
        }}
        onKeyDown={press}
        // What is typed and not taken chooses nothing, so it does not stay.
        onBlur={() => setTyped(null)}
      />
      {isOpen && <ExerciseOptions id={list} under={input} options={options} chosen={at} onTake={take} />}
    </label>
  )
}
