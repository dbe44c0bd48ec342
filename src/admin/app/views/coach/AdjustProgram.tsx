'use client'

import { useState } from 'react'
import { AdjustRow, type Row } from './AdjustRow.tsx'
import { Outcome } from './Outcome.tsx'
import { post } from './post.ts'
import { useAnswer } from './useAnswer.ts'
import { useDoing } from './useDoing.ts'

interface Rows {
  workouts: { title: string; rows: Row[] }[]
  orphaned: { rowId: string; exercise: string; workout: string }[]
}

/** What this athlete is asked for otherwise than everybody else in the program. Read when it is opened. */
export function AdjustProgram({ enrolmentId, title }: { enrolmentId: string; title: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>For this athlete alone</summary>
      {isOpen && <Adjusting enrolmentId={enrolmentId} title={title} />}
    </details>
  )
}

function Adjusting({ enrolmentId, title }: { enrolmentId: string; title: string }) {
  const { answer, problem: failure, load } = useAnswer<Rows>(`/api/enrolments/${enrolmentId}/rows`)
  const { answer: exercises = [] } = useAnswer<{ id: string; name: string }[]>('/api/programs/sheets/exercises')
  const [place, setPlace] = useState(0)
  const { said, problem, run } = useDoing()
  if (!answer) return <p role={failure ? 'alert' : 'status'}>{failure || 'Loading …'}</p>
  const adjust = (rowId: string, body: object, says: string) =>
    run(async () => {
      await post(`/api/enrolments/${enrolmentId}/adjust`, { rowId, ...body })
      await load()
      return says
    })
  const workout = answer.workouts[place]
  return (
    <div className="coach-adjust">
      <label className="coach-field">
        <span>Workout of {title}</span>
        <select value={place} onChange={({ target }) => setPlace(Number(target.value))}>
          {answer.workouts.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two workouts may have one title
            <option key={index} value={index}>
              {each.title}
              {each.rows.some(({ change }) => change) ? ' (adjusted)' : ''}
            </option>
          ))}
        </select>
      </label>
      <ul className="coach-list">
        {workout?.rows.map((row) => (
          <AdjustRow key={row.rowId} {...{ enrolmentId, row, exercises }} onAdjust={adjust} />
        ))}
      </ul>
      {answer.orphaned.length > 0 && (
        <>
          <p>These were adjusted, and the program no longer has them:</p>
          <ul className="coach-list">
            {answer.orphaned.map(({ rowId, exercise, workout: of }) => (
              <li key={rowId}>
                <span>
                  {exercise} in {of}
                </span>
                <button
                  type="button"
                  className="plan-button"
                  aria-label={`Forget the adjustment of ${exercise} in ${of}`}
                  onClick={() => adjust(rowId, {}, `The adjustment of ${exercise} is forgotten.`)}
                >
                  Forget
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Outcome said={said} problem={problem} />
    </div>
  )
}
