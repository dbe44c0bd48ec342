'use client'

import { useState } from 'react'
import { ask, counted } from './ask.ts'

interface Preview {
  revision: number
  moved: number
  completed: number
  changes: string[]
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
        setSaid(`${counted(moved, 'enrolment')} moved to the current revision.`)
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
      <h2 id="overview-propagation">Move athletes to the current revision</h2>
      <p>
        An enrolled athlete follows one revision of this program. Added, moved and removed milestones and workouts reach
        the athlete only after a move to a newer revision. A change inside a workout reaches the athlete at once.
      </p>
      <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={look}>
        Preview
      </button>
      {preview && (
        <div>
          <p>
            {counted(preview.moved, 'enrolment')} would follow revision {preview.revision}, and {preview.completed} of
            them would be completed by the move.
          </p>
          <ul>
            {preview.changes.map((change, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two milestones may have one title
              <li key={index}>{change}</li>
            ))}
          </ul>
          {mayWrite && preview.moved > 0 && (
            <button type="button" className="btn btn--style-primary btn--size-medium" onClick={move}>
              Move {counted(preview.moved, 'enrolment')} to revision {preview.revision}
            </button>
          )}
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  )
}
