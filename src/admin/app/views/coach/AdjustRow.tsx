'use client'

import { useState } from 'react'
import type { Exercise } from '../../../../kernel/exerciseNames/search.ts'
import { ExerciseField } from './ExerciseField.tsx'
import { useKeptForm } from './useKeptForm.ts'

interface Asked {
  exercise: string
  prescription: string
}

export interface Row {
  rowId: string
  written: Asked
  /** Null where the athlete is not asked for the row. */
  asked: Asked | null
  change: { exerciseId: string | null; prescription: string | null; note: string | null; remove: boolean } | null
}

interface Props {
  enrolmentId: string
  row: Row
  exercises: readonly Exercise[]
  onAdjust: (rowId: string, body: object, says: string) => Promise<boolean>
}

/** One row: what the athlete is asked for, and a form to ask for something else. */
export function AdjustRow({ enrolmentId, row, exercises, onAdjust }: Props) {
  const { rowId, written, asked, change } = row
  const [isOpen, setOpen] = useState(false)
  const name = written.exercise
  return (
    <li>
      <span>
        <strong>{asked ? asked.exercise : name}</strong> {asked ? asked.prescription : 'left out'}
        {change && (
          <span className="aside">
            {' '}
            Adjusted; in the program: {name} {written.prescription}
            {change.note && `. “${change.note}”`}
          </span>
        )}
      </span>
      <span className="coach-buttons coach-row-buttons">
        <button
          type="button"
          className="plan-button"
          aria-expanded={isOpen}
          aria-label={`Adjust ${name}`}
          onClick={() => setOpen(!isOpen)}
        >
          Adjust
        </button>
        {change && (
          <button
            type="button"
            className="plan-button"
            aria-label={`${name} as in the program`}
            onClick={() => onAdjust(rowId, { asInProgram: true }, `${name} is as in the program again.`)}
          >
            As in the program
          </button>
        )}
      </span>
      {isOpen && <RowForm {...{ enrolmentId, row, exercises }} onAdjust={onAdjust} onDone={() => setOpen(false)} />}
    </li>
  )
}

function RowForm({ enrolmentId, row, exercises, onAdjust, onDone }: Props & { onDone: () => void }) {
  const { rowId, written, change } = row
  const now = {
    exerciseId: change?.exerciseId ?? '',
    prescription: change?.prescription ?? '',
    note: change?.note ?? '',
    remove: change?.remove ?? false,
  }
  const { fields, type, clear } = useKeptForm(`coach:adjust:${enrolmentId}:${rowId}`, now)
  const send = async () => {
    const { remove, note, exerciseId, prescription } = fields
    const isEmpty = [exerciseId, prescription, note].every((value) => value === '')
    const body = remove ? { remove, note } : isEmpty ? { asInProgram: true } : fields
    if (!(await onAdjust(rowId, body, `${written.exercise} is adjusted for this athlete.`))) return
    clear()
    onDone()
  }
  return (
    <form
      className="coach-row-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label className="coach-check">
        <input type="checkbox" checked={fields.remove} onChange={({ target }) => type({ remove: target.checked })} />{' '}
        Leave it out
      </label>
      {!fields.remove && (
        <>
          <ExerciseField
            label="Exercise instead"
            exercises={exercises}
            value={fields.exerciseId}
            none={`${written.exercise}, as in the program`}
            onChange={(exerciseId) => type({ exerciseId })}
          />
          <label className="coach-field">
            <span>Sets instead</span>
            <input
              value={fields.prescription}
              placeholder={written.prescription}
              onChange={({ target }) => type({ prescription: target.value })}
            />
          </label>
        </>
      )}
      <label className="coach-field">
        <span>Note for the athlete</span>
        <input maxLength={500} value={fields.note} onChange={({ target }) => type({ note: target.value })} />
      </label>
      <button type="submit" className="plan-button">
        Save for this athlete
      </button>
    </form>
  )
}
