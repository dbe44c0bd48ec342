'use client'

import { type RefObject, useLayoutEffect } from 'react'
import type { Exercise } from '../../../../kernel/exerciseNames/search.ts'
import { inWords } from '../ask.ts'
import { Beneath } from './Beneath.tsx'

export const MOST_SHOWN = 8

interface Props {
  id: string
  under: RefObject<HTMLElement | null>
  options: readonly Exercise[]
  chosen: number
  /** What nothing may be called yet, where it can be added. It comes after the options. */
  add?: { text: string; onAdd: () => void }
  onTake: (exercise: Exercise) => void
}

/** The exercises that fit what is typed. They lie over the grid, above the cell where there is no room below it. */
export function ExerciseOptions({ id, under, options, chosen, add, onTake }: Props) {
  useLayoutEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, chosen])
  return (
    <Beneath
      under={under}
      height={Math.min(300, 50 * options.length + 90)}
      id={id}
      role="listbox"
      aria-label="Exercises"
    >
      {options.length === 0 && <p className="plan-options__none">No exercise fits. Try a muscle or an equipment.</p>}
      {options.map((exercise, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys of the list
        <div
          key={exercise.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className="plan-options__option"
          // The input would lose the focus, and finish what is typed in it.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(exercise)}
        >
          <span>{exercise.name}</span>
          <small>{besides(exercise)}</small>
        </div>
      ))}
      {add && (
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above
        <div
          id={`${id}-${options.length}`}
          role="option"
          aria-selected={chosen === options.length}
          className="plan-options__option plan-options__option--add"
          onPointerDown={(event) => event.preventDefault()}
          onClick={add.onAdd}
        >
          <span>Add “{add.text}” as an exercise</span>
        </div>
      )}
    </Beneath>
  )
}

function besides({ aliases, muscles, equipment }: Exercise): string {
  return [aliases[0], muscles[0] && inWords(muscles[0]), equipment && inWords(equipment)].filter(Boolean).join(' · ')
}
