import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { type Exercise, ranked } from '../../../../kernel/exerciseNames/search.ts'
import { ExerciseOptions, MOST_SHOWN } from '../plan/ExerciseOptions.tsx'

interface Props {
  label: string
  exercises: readonly Exercise[]
  onTake: (exercise: Exercise) => void
  /** Whether somebody has just asked for it. */
  hasFocus?: boolean
  onLeave?: () => void
}

/** Finds an exercise as the plan grid does, by whatever coaches call it. */
export function ExercisePicker({ label, exercises, onTake, hasFocus = false, onLeave }: Props) {
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [chosen, setChosen] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const isShown = isOpen && text.trim() !== ''
  const options = isShown ? ranked(text, exercises).slice(0, MOST_SHOWN) : []
  const take = (exercise: Exercise) => {
    setText('')
    setIsOpen(false)
    onTake(exercise)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const option = options[chosen]
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Escape') {
      setIsOpen(false)
      if (!isShown) onLeave?.()
    } else if (event.key === 'Enter' && option) take(option)
    else if (step !== 0) {
      setIsOpen(true)
      if (isShown) setChosen(Math.max(0, Math.min(options.length - 1, chosen + step)))
    } else return
    event.preventDefault()
  }
  return (
    <div className="sheet-picker">
      <input
        ref={input}
        aria-label={label}
        placeholder="Find an exercise"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={120}
        // biome-ignore lint/a11y/noAutofocus: it opens where somebody has pressed a button for it
        autoFocus={hasFocus}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setChosen(0)
          setIsOpen(true)
        }}
        onKeyDown={press}
        onBlur={() => {
          setIsOpen(false)
          if (text === '') onLeave?.()
        }}
        role="combobox"
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isShown && options[chosen] ? `${list}-${chosen}` : undefined}
      />
      {isShown && <ExerciseOptions id={list} under={input} options={options} chosen={chosen} onTake={take} />}
    </div>
  )
}
