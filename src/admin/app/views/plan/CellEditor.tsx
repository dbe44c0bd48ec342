'use client'

import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { type Exercise, ranked, type Used } from '../../../../kernel/exerciseNames/search.ts'
import { ARROWS } from '../../grid/keys.ts'
import type { FindExercise, Line, Place } from '../../grid/lines.ts'
import { type Metric, readCell } from '../../grid/notation.ts'
import { namedOf } from '../../grid/plan.ts'
import type { Action, Editing, Step, StepKey } from '../../grid/state.ts'
import { Beneath } from './Beneath.tsx'
import { ExerciseOptions, MOST_SHOWN } from './ExerciseOptions.tsx'
import { noteExercise } from './recent.ts'
import type { OpenField } from './useDraft.ts'

interface Props {
  editing: Editing
  line: Line
  place: Place
  label: string
  /** What the exercise of the line is measured in. */
  metric: Metric | undefined
  find: FindExercise
  exercises: readonly Exercise[]
  used: Used
  dispatch: (action: Action) => void
  /** Where the grid finds how to finish what is being typed, before it goes elsewhere. */
  pending: RefObject<(() => void) | null>
  /** Where the draft finds what is typed here and not finished. */
  open: OpenField
  onTyping: () => void
  addExercise: (text: string) => void
  onSave: () => void
}

/** The cell while somebody types in it. An exercise is chosen from what fits; everything else is a line. */
export function CellEditor({
  editing,
  line,
  place,
  label,
  metric,
  find,
  exercises,
  used,
  dispatch,
  pending,
  ...more
}: Props) {
  const { open, onTyping, addExercise, onSave } = more
  const [text, setText] = useState(editing.text)
  const [chosen, setChosen] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const isExercise = place.column === 0 && (line.kind === 'row' || line.kind === 'new')
  const options = isExercise ? ranked(text, exercises, used).slice(0, MOST_SHOWN) : []
  // What is no name of an exercise may become one.
  const mayAdd = isExercise && text.trim().length > 1 && find(text).id === null
  const last = options.length - (mayAdd ? 0 : 1)
  const isCell = place.column > 0 && (line.kind === 'row' || line.kind === 'new')
  const meant = isCell ? (readCell(text, metric).problem?.suggestion ?? null) : null
  const isOpen = isExercise && (text !== editing.text || editing.isOver || text === '' || find(text).id === null)

  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.setSelectionRange(editing.text.length, editing.text.length)
  }, [editing])

  const write = (typed: string, then?: Step, key?: StepKey, by = find) =>
    dispatch({ type: 'write', text: typed, find: by, then, key, place })
  const take = (exercise: Exercise, then: Step, key?: StepKey) => {
    noteExercise(exercise.id)
    write(exercise.name, then, key, () => namedOf(exercise))
  }
  // It stays in the plan as it is while somebody adds it.
  const add = () => {
    pending.current = null
    write(text)
    addExercise(text)
  }
  const finish = (then?: Step, key?: StepKey) => {
    pending.current = null
    const option = isOpen && text.trim() !== '' ? options[chosen] : undefined
    if (isOpen && mayAdd && chosen === options.length && key === 'Enter') add()
    else if (option && then) take(option, then, key)
    else if (meant && key) write(meant, then, key)
    else if (text !== editing.text || editing.isOver) write(text, then, key)
    else if (then) dispatch({ type: 'step', by: then, key })
    else dispatch({ type: 'leave' })
  }
  useEffect(() => {
    pending.current = () => finish()
    const isTyped = text !== editing.text || editing.isOver
    open.current = isTyped ? () => ({ type: 'write', text, find, place }) : null
    return () => {
      open.current = null
    }
  })

  const press = (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, metaKey } = event
    if (event.nativeEvent.isComposing) return
    const done = (work: () => void) => {
      event.preventDefault()
      work()
    }
    event.stopPropagation()
    if ((ctrlKey || metaKey) && key.toLowerCase() === 's') {
      done(() => {
        finish()
        onSave()
      })
    } else if (key === 'Enter') done(() => finish([shiftKey ? -1 : 1, 0], key))
    else if (key === 'Tab') done(() => finish([0, shiftKey ? -1 : 1], key))
    else if (key === 'Escape') {
      done(() => {
        pending.current = null
        dispatch({ type: 'leave' })
      })
    } else if (isOpen && (key === 'ArrowDown' || key === 'ArrowUp')) {
      done(() => setChosen((at) => Math.max(0, Math.min(last, at + (key === 'ArrowDown' ? 1 : -1)))))
    } else {
      const by = ARROWS.get(key)
      if (by && editing.isOver && !isExercise && !shiftKey) done(() => finish(by))
    }
  }

  return (
    <>
      <input
        ref={input}
        className="plan-editor"
        aria-label={label}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={8_000}
        style={{ minWidth: '100%', width: `${Math.min(70, text.length + 3)}ch` }}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setChosen(0)
          onTyping()
        }}
        onKeyDown={press}
        onBlur={() => pending.current?.()}
        {...(isExercise && {
          role: 'combobox',
          'aria-expanded': isOpen,
          'aria-controls': list,
          'aria-autocomplete': 'list' as const,
          'aria-activedescendant': isOpen && chosen <= last ? `${list}-${chosen}` : undefined,
        })}
      />
      {meant && (
        <Beneath under={input} height={50} id={list} role="status">
          <p className="plan-options__none">
            <kbd>Enter</kbd> or <kbd>Tab</kbd> writes <strong>{meant}</strong>
          </p>
        </Beneath>
      )}
      {isOpen && (
        <ExerciseOptions
          id={list}
          under={input}
          options={options}
          chosen={chosen}
          add={mayAdd ? { text: text.trim(), onAdd: add } : undefined}
          onTake={(each) => {
            pending.current = null
            take(each, [0, 1], 'Tab')
          }}
        />
      )}
    </>
  )
}
