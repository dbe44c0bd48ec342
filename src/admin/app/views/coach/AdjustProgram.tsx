'use client'

import { useEffect, useState } from 'react'
import type { Exercise } from '../../../../kernel/exerciseNames/search.ts'
import { AdjustRow, type Row } from './AdjustRow.tsx'
import type { ProgramOfAthlete } from './month.ts'
import { Outcome } from './Outcome.tsx'
import { post } from './post.ts'
import { useAnswer } from './useAnswer.ts'
import { useDoing } from './useDoing.ts'

interface Rows {
  workouts: { title: string; isNext: boolean; rows: Row[] }[]
  orphaned: { rowId: string; exercise: string; workout: string }[]
}

/** What this athlete is asked for otherwise than everybody else in the program. Read when it is opened. */
export function AdjustProgram({ program }: { program: ProgramOfAthlete }) {
  const [isOpen, setOpen] = useState(false)
  const [adjusted, setAdjusted] = useState(program.adjusted)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>For this athlete alone{adjusted > 0 && ` (${adjusted} adjusted)`}</summary>
      {isOpen && <Adjusting program={program} onCount={setAdjusted} />}
    </details>
  )
}

/** Every row that is adjusted, once: two workouts may be versions of one and have the same row. */
function countOf({ workouts, orphaned }: Rows): number {
  const changed = workouts.flatMap(({ rows }) => rows.filter(({ change }) => change).map(({ rowId }) => rowId))
  return new Set([...changed, ...orphaned.map(({ rowId }) => rowId)]).size
}

function Adjusting({ program, onCount }: { program: ProgramOfAthlete; onCount: (count: number) => void }) {
  const { id: enrolmentId, programId, title } = program
  const { answer, problem: failure, load } = useAnswer<Rows>(`/api/enrolments/${enrolmentId}/rows`)
  const { answer: exercises = [] } = useAnswer<Exercise[]>(`/api/programs/${programId}/exercises`)
  /** Null until the coach chooses another workout than the next one. */
  const [chosen, setChosen] = useState<number | null>(null)
  const { said, problem, run } = useDoing()
  useEffect(() => {
    if (answer) onCount(countOf(answer))
  }, [answer, onCount])
  if (!answer) return <p role={failure ? 'alert' : 'status'}>{failure || 'Loading …'}</p>
  const adjust = (rowId: string, body: object, says: string) =>
    run(async () => {
      await post(`/api/enrolments/${enrolmentId}/adjust`, { rowId, ...body })
      await load()
      return says
    })
  const next = answer.workouts.findIndex(({ isNext }) => isNext)
  const place = chosen ?? Math.max(0, next)
  const workout = answer.workouts[place]
  return (
    <div className="coach-adjust">
      <label className="coach-field">
        <span>Workout of {title}</span>
        <select value={place} onChange={({ target }) => setChosen(Number(target.value))}>
          {answer.workouts.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two workouts may have one title
            <option key={index} value={index}>
              {each.title}
              {each.isNext ? ' (next)' : ''}
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
                  onClick={() => adjust(rowId, { asInProgram: true }, `The adjustment of ${exercise} is forgotten.`)}
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
