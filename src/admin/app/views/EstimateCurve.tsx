'use client'

import { useEffect, useState } from 'react'
import { performanceOf } from '../components/prescription.ts'
import { ESTIMATE, type PersonalRecord } from './AthleteRecords.tsx'
import { ask } from './ask.ts'
import { CurveChart } from './CurveChart.tsx'
import { lifted, rounded } from './numbers.ts'

interface DayEstimate {
  day: string
  estimate: string
  reps: number
  load: string
}

/** Draws the athlete's estimated one-repetition maximum over time, for each exercise that has such a record. */
export function EstimateCurve({ id, records, unit }: { id: string; records: PersonalRecord[]; unit: string }) {
  const exercises = records.filter(({ kind }) => kind === ESTIMATE)
  const [exercise, setExercise] = useState(exercises[0]?.exerciseId)
  const [found, setFound] = useState<{ exercise: string; days: DayEstimate[] }>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    if (!exercise) return
    let current = true // a late answer must not replace a newer choice
    ask<{ days: DayEstimate[] }>(`/api/productUsers/${id}/estimates?exercise=${exercise}`).then(
      ({ days }) => {
        if (!current) return
        setFound({ exercise, days })
        setProblem('')
      },
      ({ message }) => current && setProblem(message),
    )
    return () => {
      current = false
    }
  }, [id, exercise])
  const name = exercises.find(({ exerciseId }) => exerciseId === found?.exercise)?.exercise ?? ''
  return (
    <section aria-labelledby="training-estimates">
      <h2 id="training-estimates">Estimated one-repetition maximum</h2>
      {exercises.length === 0 ? (
        <p>This athlete has no set yet from which the maximum can be estimated.</p>
      ) : (
        <p>
          <label>
            Exercise{' '}
            <select value={exercise} onChange={({ target }) => setExercise(target.value)}>
              {exercises.map(({ exerciseId, exercise: title }) => (
                <option key={exerciseId} value={exerciseId}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      <p role="status">{problem}</p>
      {found && found.days.length > 0 && <Estimates name={name} days={found.days} unit={unit} />}
    </section>
  )
}

function Estimates({ name, days, unit }: { name: string; days: DayEstimate[]; unit: string }) {
  const said = ({ reps, load }: DayEstimate) => performanceOf({ reps, load: lifted(load, unit) })
  const points = days.map((each) => ({
    day: each.day,
    value: Number(each.estimate),
    title: `${each.day}: ${rounded(each.estimate, unit)} from ${said(each)}`,
  }))
  return (
    <figure>
      <CurveChart what={`Estimated one-repetition maximum, ${name}`} points={points} unit={unit} />
      <figcaption className="aside">
        The best estimate of each day. Warm-up sets do not count. For 2 to 12 repetitions, the estimate is weight × (1 +
        repetitions ÷ 30). For one repetition, the estimate is the weight itself (Boyd Epley, 1985).
      </figcaption>
      <details>
        <summary>Estimates as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Estimate</th>
              <th scope="col">From the set</th>
            </tr>
          </thead>
          <tbody>
            {days.map((each) => (
              <tr key={each.day}>
                <td>{each.day}</td>
                <td>{rounded(each.estimate, unit)}</td>
                <td>{said(each)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
