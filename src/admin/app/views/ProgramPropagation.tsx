'use client'

import { useState } from 'react'
import { ask, counted } from './ask.ts'
import { type Difference, Differences } from './ProgramRevisions.tsx'

interface Preview {
  revision: number
  moved: number
  completed: number
  /** How many of them belong to athletes whom the coach does not coach. Of these, some may stay. */
  others: number
  /** The athletes whom the coach coaches, up to a hundred. */
  athletes: Moved[]
  changes: Difference[]
}

interface Moved {
  name?: string
  /** In percent of the workouts of the program. */
  before: number
  after: number
  nextBefore?: string
  nextAfter?: string
}

export function ProgramPropagation({ id, mayWrite, onDone }: { id: string; mayWrite: boolean; onDone: () => void }) {
  const [preview, setPreview] = useState<Preview>()
  const [said, setSaid] = useState('')
  const path = `/api/programs/${id}/propagation`
  const look = () =>
    ask<Preview>(path).then(
      (found) => {
        setSaid('')
        setPreview(found)
      },
      ({ message }) => setSaid(message),
    )
  const move = () =>
    ask<{ moved: number }>(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ revision: preview?.revision }),
    }).then(
      ({ moved }) => {
        setPreview(undefined)
        setSaid(`${counted(moved, 'enrolment')} moved to the current version.`)
        onDone()
      },
      ({ message }) => {
        // The preview no longer describes the program. The user must look again before moving anybody.
        setPreview(undefined)
        setSaid(message)
      },
    )
  return (
    <section aria-labelledby="overview-propagation">
      <h2 id="overview-propagation">Move athletes to the current version</h2>
      <p>
        An enrolled athlete follows one version of this program. Added, moved and removed milestones and workouts reach
        the athlete only after a move to a newer version. You move the athletes whom you coach, and those whom nobody
        coaches. Athletes with another coach stay.
      </p>
      <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={look}>
        Preview
      </button>
      {preview && (
        <div>
          <p>
            {counted(preview.moved, 'enrolment')} would follow version {preview.revision}, and {preview.completed} of
            those of your athletes would be completed by the move.
            {preview.others > 0 &&
              ` ${preview.others} of them ${preview.others === 1 ? 'belongs to an athlete' : 'belong to athletes'} whom you do not coach: those with another coach stay.`}
          </p>
          {preview.athletes.length > 0 && <MovedAthletes athletes={preview.athletes} />}
          <Differences label="What changes for them" differences={preview.changes} />
          {mayWrite && preview.moved > 0 && (
            <button type="button" className="btn btn--style-primary btn--size-medium" onClick={move}>
              Move {counted(preview.moved, 'enrolment')} to version {preview.revision}
            </button>
          )}
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  )
}

function MovedAthletes({ athletes }: { athletes: Moved[] }) {
  return (
    <table className="folds">
      <thead>
        <tr>
          <th scope="col">Athlete</th>
          <th scope="col">Done now</th>
          <th scope="col">Done after the move</th>
          <th scope="col">Next workout now</th>
          <th scope="col">Next workout after the move</th>
        </tr>
      </thead>
      <tbody>
        {athletes.map(({ name, before, after, nextBefore, nextAfter }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an athlete may have gone since
          <tr key={index}>
            <td data-label="Athlete">{name ?? '–'}</td>
            <td data-label="Done now">{before} %</td>
            <td data-label="Done after the move">{after} %</td>
            <td data-label="Next workout now">{nextBefore ?? 'None'}</td>
            <td data-label="Next workout after the move">{nextAfter ?? 'None'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
