'use client'

import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { type Exercise, ranked, type Used } from '../../../../kernel/exerciseNames/search.ts'
import type { FindExercise, Line, Place } from '../../grid/lines.ts'
import type { Action, Editing, Step } from '../../grid/state.ts'
import { ExerciseOptions, MOST_SHOWN } from './ExerciseOptions.tsx'
import { noteExercise } from './recent.ts'
import type { OpenField } from './useDraft.ts'

interface Props {
  editing: Editing
  line: Line
  place: Place
  label: string
  find: FindExercise
  exercises: readonly Exercise[]
  used: Used
  dispatch: (action: Action) => void
  /** Where the grid finds how to finish what is being typed, before it goes elsewhere. */
  pending: RefObject<(() => void) | null>
  /** Where the draft finds what is typed here and not finished. */
  open: OpenField
  onTyping: () => void
  onSave: () => void
}

const ARROWS: Record<string, Step> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The cell while somebody types in it. An exercise is chosen from what fits; everything else is a line. */
export function CellEditor({ editing, line, place, label, find, exercises, used, dispatch, pending, ...more }: Props) {
  const { open, onTyping, onSave } = more
  const [text, setText] = useState(editing.text)
  const [chosen, setChosen] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const isExercise = place.column === 0 && (line.kind === 'row' || line.kind === 'new')
  const options = isExercise ? ranked(text, exercises, used).slice(0, MOST_SHOWN) : []
  const isOpen = isExercise && (text !== editing.text || editing.isOver || text === '' || find(text).id === null)

  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.setSelectionRange(editing.text.length, editing.text.length)
  }, [editing])

  const write = (typed: string, then?: Step, by = find) =>
    dispatch({ type: 'write', text: typed, find: by, then, place })
  const take = (exercise: Exercise, then?: Step) => {
    noteExercise(exercise.id)
    write(exercise.name, then, () => ({ id: exercise.id, text: exercise.name }))
  }
  const finish = (then?: Step) => {
    pending.current = null
    const option = isOpen && text.trim() !== '' ? options[chosen] : undefined
    if (option && then) take(option, then)
    else if (text !== editing.text || editing.isOver) write(text, then)
    else if (then) dispatch({ type: 'step', by: then })
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
    } else if (key === 'Enter') done(() => finish([shiftKey ? -1 : 1, 0]))
    else if (key === 'Tab') done(() => finish([0, shiftKey ? -1 : 1]))
    else if (key === 'Escape') {
      done(() => {
        pending.current = null
        dispatch({ type: 'leave' })
      })
    } else if (isOpen && (key === 'ArrowDown' || key === 'ArrowUp')) {
      done(() => setChosen((at) => Math.max(0, Math.min(options.length - 1, at + (key === 'ArrowDown' ? 1 : -1)))))
    } else if (editing.isOver && !isExercise && ARROWS[key] && !shiftKey) done(() => finish(ARROWS[key]))
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
          'aria-activedescendant': isOpen && options[chosen] ? `${list}-${chosen}` : undefined,
        })}
      />
      {isOpen && (
        <ExerciseOptions
          id={list}
          under={input}
          options={options}
          chosen={chosen}
          onTake={(each) => {
            pending.current = null
            take(each, [0, 1])
          }}
        />
      )}
    </>
  )
}
