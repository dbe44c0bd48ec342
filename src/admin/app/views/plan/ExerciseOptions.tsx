'use client'

import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Exercise } from '../../../../kernel/exerciseNames/search.ts'
import { inWords } from '../ask.ts'

export const MOST_SHOWN = 8
const HEIGHT = 300

interface Props {
  id: string
  under: RefObject<HTMLElement | null>
  options: readonly Exercise[]
  chosen: number
  onTake: (exercise: Exercise) => void
}

/** The exercises that fit what is typed. They lie over the grid, above the cell where there is no room below it. */
export function ExerciseOptions({ id, under, options, chosen, onTake }: Props) {
  const [place, setPlace] = useState<{ left: number; top?: number; bottom?: number }>()
  useLayoutEffect(() => {
    const lay = () => {
      const { left, top, bottom } = under.current?.getBoundingClientRect() ?? { left: 0, top: 0, bottom: 0 }
      const isAbove = bottom + HEIGHT > window.innerHeight && top > HEIGHT
      const start = Math.max(8, Math.min(left, window.innerWidth - 328))
      setPlace(isAbove ? { left: start, bottom: window.innerHeight - top + 2 } : { left: start, top: bottom + 2 })
    }
    lay()
    // What scrolls takes the cell along, and the list must not stay behind. No scroll bubbles.
    const scrolls = { capture: true, passive: true }
    window.addEventListener('scroll', lay, scrolls)
    return () => window.removeEventListener('scroll', lay, scrolls)
  }, [under])
  return (
    <div id={id} role="listbox" aria-label="Exercises" className="plan-options" style={place}>
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
    </div>
  )
}

function besides({ aliases, muscles, equipment }: Exercise): string {
  return [aliases[0], muscles[0] && inWords(muscles[0]), equipment && inWords(equipment)].filter(Boolean).join(' · ')
}
