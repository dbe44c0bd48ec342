'use client'

import { useEffect, useState } from 'react'
import { prescriptionOf, type SetRow } from '../components/prescription.ts'
import { ask, counted, inWords } from './ask.ts'

interface Training {
  workoutsCompleted: number
  totalVolumeKg: number
  currentStreakWeeks: number
  longestStreakWeeks: number
  weeks: { monday: string; workouts: number }[]
  sessions: { id: string; workoutTitle: string; status: string; startedAt: string; setCount: number }[]
  records: {
    id: string
    exercise?: string
    kind: string
    achievedAt: string
    score: number
    proof: SetRow & { reps?: number }
  }[]
}

export function AthleteTrainingClient({ id }: { id: string }) {
  const [training, setTraining] = useState<Training>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    ask<Training>(`/api/productUsers/${id}/training`).then(setTraining, ({ message }) => setProblem(message))
  }, [id])
  if (!training) return <p role={problem ? 'alert' : 'status'}>{problem || 'Loading …'}</p>
  return (
    <>
      <section aria-labelledby="training-streak">
        <h2 id="training-streak">Training</h2>
        <p>
          {counted(training.workoutsCompleted, 'workout')} completed · {training.totalVolumeKg} kg lifted in all ·{' '}
          {counted(training.currentStreakWeeks, 'week')} in a row now, {training.longestStreakWeeks} at most
        </p>
        <Weeks weeks={training.weeks} />
      </section>
      <section aria-labelledby="training-sessions">
        <h2 id="training-sessions">Latest sessions</h2>
        {training.sessions.length === 0 && <p>There are none yet.</p>}
        <ul>
          {training.sessions.map((session) => (
            <li key={session.id}>
              <a href={`/admin/collections/workoutSessions/${session.id}`}>{session.workoutTitle}</a>{' '}
              {session.startedAt.slice(0, 10)} · {inWords(session.status)} · {counted(session.setCount, 'set')}
            </li>
          ))}
        </ul>
      </section>
      <Records records={training.records} />
    </>
  )
}

const BAR = 20
const HEIGHT = 80

/** Workouts per week, oldest first: a bar for each. */
function Weeks({ weeks }: Pick<Training, 'weeks'>) {
  const most = Math.max(1, ...weeks.map(({ workouts }) => workouts))
  const trained = weeks.filter(({ workouts }) => workouts > 0).length
  const label = `Workouts per week: in ${trained} of the last ${weeks.length} weeks, at most ${most}`
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${weeks.length * BAR} ${HEIGHT + 20}`} width="100%" height="140">
      {weeks.map(({ monday, workouts }, index) => (
        <g key={monday}>
          <title>{`Week of ${monday}: ${counted(workouts, 'workout')}`}</title>
          <rect
            x={index * BAR + 2}
            y={HEIGHT - (workouts / most) * HEIGHT}
            width={BAR - 4}
            height={Math.max(1, (workouts / most) * HEIGHT)}
            fill="currentColor"
          />
          {index % 4 === 0 && (
            <text x={index * BAR} y={HEIGHT + 15} fontSize="9" fill="currentColor">
              {monday.slice(5)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

/** A bar for each record, as long as it is beside the best of its kind. */
function Records({ records }: Pick<Training, 'records'>) {
  const best = (kind: string) => Math.max(1, ...records.filter((each) => each.kind === kind).map(({ score }) => score))
  return (
    <section aria-labelledby="training-records">
      <h2 id="training-records">Personal records</h2>
      {records.length === 0 ? (
        <p>There are none yet.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Exercise</th>
              <th scope="col">Best in</th>
              <th scope="col">Set</th>
              <th scope="col">When</th>
              <th scope="col">Beside the others</th>
            </tr>
          </thead>
          <tbody>
            {records.map(({ id, exercise, kind, achievedAt, score, proof }) => (
              <tr key={id}>
                <td>{exercise}</td>
                <td>{inWords(kind)}</td>
                <td>{prescriptionOf({ ...proof, repsMin: proof.reps })}</td>
                <td>{achievedAt.slice(0, 10)}</td>
                <td>
                  <svg width="120" height="12" role="img" aria-label={`${Math.round((score / best(kind)) * 100)} %`}>
                    <rect width={(score / best(kind)) * 120} height="12" fill="currentColor" />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
