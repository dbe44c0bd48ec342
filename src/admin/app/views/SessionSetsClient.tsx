'use client'

import { useEffect, useState } from 'react'
import { ask, inWords } from './ask.ts'
import { AthleteWords } from './coach/AthleteWords.tsx'
import { dayInWords } from './coach/days.ts'

interface Beside {
  name: string
  group: string | null
  sets: { prescribed: string | null; done: string | null; notes: string | null }[]
}

interface Sets {
  /** Null once the account is deleted. */
  athlete: { id: string; name: string } | null
  /** The athlete's own day. */
  on: string
  status: string
  notes: string | null
  /** From 1 to 5. */
  rating: number | null
  hasPain: boolean
  isPrescribed: boolean
  exercises: Beside[]
}

/** What an athlete did in a session, set by set, beside what was prescribed, and what was said of it. */
export function SessionSetsClient({ id }: { id: string }) {
  const [sets, setSets] = useState<Sets>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    ask<Sets>(`/api/workoutSessions/${id}/sets`).then(setSets, ({ message }) => setProblem(message))
  }, [id])
  if (!sets) return <p role={problem ? 'alert' : 'status'}>{problem || 'Loading …'}</p>
  return (
    <>
      {sets.athlete && (
        <p>
          By <a href={`/admin/collections/productUsers/${sets.athlete.id}/training`}>{sets.athlete.name}</a>, on{' '}
          {dayInWords(sets.on)} · {inWords(sets.status)}
          {sets.rating !== null && ` · rated ${sets.rating} of 5`}
          {sets.hasPain && (
            <>
              {' '}
              · <strong>with pain</strong>
            </>
          )}
        </p>
      )}
      {sets.notes && <blockquote className="coach-quote coach-text">{sets.notes}</blockquote>}
      {!sets.isPrescribed && <p>Nothing was prescribed for this session.</p>}
      {sets.exercises.length === 0 && <p>The athlete has not logged a set yet.</p>}
      {sets.exercises.map((exercise, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an exercise may come twice
        <Exercise key={index} {...exercise} isPrescribed={sets.isPrescribed} index={index} />
      ))}
      <AthleteWords path={`/api/workoutSessions/${id}/words`} />
    </>
  )
}

function Exercise({ name, group, sets, isPrescribed, index }: Beside & { isPrescribed: boolean; index: number }) {
  return (
    <section aria-labelledby={`session-exercise-${index}`}>
      <h2 id={`session-exercise-${index}`}>
        {name} {group && <small>(superset {group})</small>}
      </h2>
      <table className="session-sets">
        <thead>
          <tr>
            <th scope="col">Set</th>
            {isPrescribed && <th scope="col">Prescribed</th>}
            <th scope="col">Done</th>
            <th scope="col">Notes</th>
          </tr>
        </thead>
        <tbody>
          {sets.map(({ prescribed, done, notes }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sets have only their places here
            <tr key={place}>
              <td data-label="Set">{place + 1}</td>
              {isPrescribed && (
                <td data-label="Prescribed">{prescribed ?? <span className="aside">not prescribed</span>}</td>
              )}
              <td data-label="Done">{done ?? <span className="aside">not done</span>}</td>
              <td data-label="Notes">{notes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
