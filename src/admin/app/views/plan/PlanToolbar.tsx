'use client'

import { useState } from 'react'
import { type Change, filledDown, filledRight, fillNotice } from '../../grid/fill.ts'
import { actOnRow, actOnWeek, actOnWorkout, type Deed } from '../../grid/keys.ts'
import { type Action, areaIn, type GridState, isChanged, planIn } from '../../grid/state.ts'
import { CellExamples } from './CellExamples.tsx'
import { isSizeName, SIZES, type SizeName } from './cellSize.ts'
import { Menu } from './Menu.tsx'

interface Props {
  state: GridState
  dispatch: (action: Action) => void
  /** What is typed belongs to the plan before it is changed as a whole. */
  finish: () => void
  say: (text: string) => void
  isSaving: boolean
  size: SizeName
  onSize: (size: SizeName) => void
  onSave: () => void
  onPreview: () => void
}

const DEEDS: [Deed, (what: string, earlier: string, later: string) => string][] = [
  ['insert', (what) => `Insert ${what}`],
  ['copy', (what) => `Copy ${what}`],
  ['earlier', (what, earlier) => `Move ${what} ${earlier}`],
  ['later', (what, _, later) => `Move ${what} ${later}`],
  ['delete', (what) => `Delete ${what}`],
]
const KINDS = [
  ['Week', actOnWeek, 'left', 'right'],
  ['Workout', actOnWorkout, 'up', 'down'],
  ['Exercise', actOnRow, 'up', 'down'],
] as const

export function PlanToolbar({ state, dispatch, finish, say, isSaving, size, onSize, onSave, onPreview }: Props) {
  const { history } = state
  const plan = planIn(state)
  const act = (action: Action | null) => {
    finish()
    if (action) dispatch(action)
  }
  return (
    <section className="plan-toolbar" aria-label="Change the plan">
      <button
        type="button"
        className="btn btn--style-primary btn--size-small"
        aria-disabled={isSaving}
        onClick={onSave}
      >
        {isSaving ? 'Saving …' : 'Save'}
      </button>
      <button type="button" className="plan-button" disabled={!isChanged(state)} onClick={onPreview}>
        Preview changes
      </button>
      <span className="plan-toolbar__gap" />
      <button
        type="button"
        className="plan-button"
        disabled={history.past.length === 0}
        onClick={() => act({ type: 'undo' })}
      >
        Undo
      </button>
      <button
        type="button"
        className="plan-button"
        disabled={history.future.length === 0}
        onClick={() => act({ type: 'redo' })}
      >
        Redo
      </button>
      <span className="plan-toolbar__gap" />
      <Menu label="Fill">
        <button type="button" onClick={() => act({ type: 'change', plan: filledRight(plan, areaIn(state)).plan })}>
          Fill right <kbd>Ctrl R</kbd>
        </button>
        <button type="button" onClick={() => act({ type: 'change', plan: filledDown(plan, areaIn(state)) })}>
          Fill down <kbd>Ctrl D</kbd>
        </button>
        <Progress
          onFill={(change) => {
            const filled = filledRight(plan, areaIn(state), change)
            act({ type: 'change', plan: filled.plan })
            say(fillNotice(filled, change))
          }}
        />
      </Menu>
      {KINDS.map(([kind, actOn, earlier, later]) => (
        <Menu key={kind} label={kind}>
          {DEEDS.map(([deed, label]) => (
            <button key={deed} type="button" onClick={() => act(actOn(state, deed))}>
              {label(kind.toLowerCase(), earlier, later)}
            </button>
          ))}
        </Menu>
      ))}
      <label className="plan-size">
        <span>Cells</span>
        <select value={size} onChange={({ target }) => isSizeName(target.value) && onSize(target.value)}>
          {Object.entries(SIZES).map(([name, { label }]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Menu label="What a cell says">
        <CellExamples className="plan-keys plan-keys--cells" />
      </Menu>
      <Menu label="Keys">
        <dl className="plan-keys">
          {KEYS.map(([keys, what]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Menu>
    </section>
  )
}

/** Fills the weeks to the right with a step from week to week, or with a deload. */
function Progress({ onFill }: { onFill: (change: Change) => void }) {
  const [amount, setAmount] = useState('2.5')
  const [unit, setUnit] = useState<'kg' | 'lb' | '%' | 'reps'>('kg')
  const [percent, setPercent] = useState('60')
  const [step, setStep] = useState('2.5')
  return (
    <>
      <div className="plan-menu__form">
        <label>
          Add each week <input inputMode="decimal" value={amount} onChange={({ target }) => setAmount(target.value)} />
        </label>
        <select
          aria-label="Unit of the step"
          value={unit}
          onChange={({ target }) => setUnit(target.value as typeof unit)}
        >
          <option value="kg">kg</option>
          <option value="lb">lb</option>
          <option value="%">% points</option>
          <option value="reps">repetitions</option>
        </select>
        <button type="button" onClick={() => onFill({ kind: 'add', amount: numberOf(amount), unit })}>
          Fill right with it
        </button>
      </div>
      <div className="plan-menu__form">
        <label>
          Deload to <input inputMode="decimal" value={percent} onChange={({ target }) => setPercent(target.value)} /> %
        </label>
        <label>
          in steps of{' '}
          <select value={step} onChange={({ target }) => setStep(target.value)}>
            {['0.5', '1', '2', '2.5', '5', '10'].map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>{' '}
          kg or lb
        </label>
        <button
          type="button"
          onClick={() => onFill({ kind: 'deload', percent: numberOf(percent), step: numberOf(step) })}
        >
          Fill right with a deload
        </button>
      </div>
    </>
  )
}

const numberOf = (text: string) => Number(text.replace(',', '.')) || 0

const KEYS: [string, string][] = [
  ['Enter, F2', 'Edit the cell. Enter again goes down, Tab goes right, Escape takes it back.'],
  ['Tab … Enter', 'The next line, below where this one began.'],
  ['Shift + arrows', 'Choose a block of cells.'],
  ['Ctrl C, X, V', 'Copy, cut and paste, from and to a spreadsheet too.'],
  ['Ctrl R, Ctrl D', 'Fill right, fill down.'],
  ['Ctrl Z, Ctrl Y', 'Undo, redo.'],
  ['Ctrl Enter', 'Insert an exercise, a workout or a week, as the line is.'],
  ['Ctrl Shift D', 'Copy the exercise, the workout or the week.'],
  ['Ctrl Delete', 'Delete the exercise, the workout or the week.'],
  ['Alt ↑ ↓', 'Move the exercise or the workout.'],
  ['Alt ← →', 'Move the week.'],
  ['Shift F2', 'Write a note, a rest or a superset for the cell.'],
  ['Shift Enter', 'A new line in a note. Enter ends it.'],
  ['Ctrl S', 'Save.'],
]
