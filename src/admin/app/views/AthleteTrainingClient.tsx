'use client'

import { useEffect, useState } from 'react'
import { AthleteRecords, type PersonalRecord } from './AthleteRecords.tsx'
import { AthleteTitle } from './AthleteTitle.tsx'
import { ask, counted, inWords } from './ask.ts'
import { AthleteAttention } from './coach/AthleteAttention.tsx'
import { AthleteMonth } from './coach/AthleteMonth.tsx'
import { AthleteWords } from './coach/AthleteWords.tsx'
import { dayInWords } from './coach/days.ts'
import { EndCoaching } from './coach/EndCoaching.tsx'
import { doneInWords } from './coach/month.ts'
import { EstimateCurve } from './EstimateCurve.tsx'
import { rounded } from './numbers.ts'
import { type Week, WeeksChart } from './WeeksChart.tsx'

interface Training {
  name: string
  /** The coach's own coaching of the athlete. Null for those who do not coach them. */
  coachingId: string | null
  timeZone: string
  unit: string
  workoutsCompleted: number
  totalVolume: string
  currentStreakWeeks: number
  longestStreakWeeks: number
  weeks: Week[]
  sessions: Session[]
  records: PersonalRecord[]
}

interface Session {
  id: string
  workoutTitle: string
  status: string
  startedOn: string
  setCount: number
  hasPain: boolean
  doneOn: string | null
  /** Null where the session did nothing that was due on a day. */
  dueOn: string | null
}

/** What became of a session, and how late or early it was. */
const statusOf = ({ status, dueOn, doneOn }: Session) =>
  dueOn !== doneOn && dueOn ? doneInWords(dueOn, doneOn).toLowerCase() : inWords(status)

export function AthleteTrainingClient({ id }: { id: string }) {
  const [training, setTraining] = useState<Training>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    ask<Training>(`/api/productUsers/${id}/training`).then(setTraining, ({ message }) => setProblem(message))
  }, [id])
  if (!training) return <p role={problem ? 'alert' : 'status'}>{problem || 'Loading …'}</p>
  const unit = training.unit.toLowerCase()
  const isCoached = training.coachingId !== null
  return (
    <>
      <AthleteTitle name={training.name} isCoached={isCoached} />
      {isCoached && <AthleteAttention id={id} name={training.name} />}
      <AthleteMonth id={id} />
      <AthleteWords path={`/api/productUsers/${id}/words`} />
      <section aria-labelledby="training-streak">
        <h2 id="training-streak">Training</h2>
        <p>
          {counted(training.workoutsCompleted, 'workout')} completed · {rounded(training.totalVolume, unit)} lifted in
          all · {counted(training.currentStreakWeeks, 'week')} in a row now, {training.longestStreakWeeks} in the best
          streak
        </p>
        <p className="aside">Days and weeks are in the time zone {training.timeZone}.</p>
        <WeeksChart weeks={training.weeks} unit={unit} />
      </section>
      <AthleteRecords records={training.records} unit={unit} />
      <EstimateCurve id={id} records={training.records} unit={unit} />
      <section aria-labelledby="training-sessions">
        <h2 id="training-sessions">Latest sessions</h2>
        {training.sessions.length === 0 && <p>This athlete has no workout sessions yet.</p>}
        <ul>
          {training.sessions.map((session) => (
            <li key={session.id}>
              <a href={`/admin/collections/workoutSessions/${session.id}/sets`}>{session.workoutTitle}</a>{' '}
              {dayInWords(session.startedOn)} · {statusOf(session)} · {counted(session.setCount, 'set')}
              {session.hasPain && (
                <>
                  {' '}
                  · <strong>with pain</strong>
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
      {training.coachingId && <EndCoaching coachingId={training.coachingId} name={training.name} />}
    </>
  )
}
