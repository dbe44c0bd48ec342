'use client'

import { useState } from 'react'
import { ask, inWords } from './ask.ts'
import { type Page, useOlder } from './useOlder.ts'

export interface Revision {
  revision: number
  change: string
  createdAt: string
  createdBy: string | null
  changes: Difference[]
}

export interface Difference {
  what: string
  details: string[]
}

export function ProgramRevisions({ id, newest, first }: { id: string; newest: number; first: Page<Revision> }) {
  const { shown, hasOlder, showOlder, problem } = useOlder(first, `/api/programs/${id}/revisions`)
  return (
    <section aria-labelledby="overview-revisions">
      <h2 id="overview-revisions">Versions</h2>
      <Comparison id={id} newest={newest} />
      <table className="folds">
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Change</th>
            <th scope="col">Changed by</th>
            <th scope="col">Time</th>
            <th scope="col">Differences from the previous version</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ revision, change, createdAt, createdBy, changes }) => (
            <tr key={revision}>
              <td data-label="Version">{revision}</td>
              <td data-label="Change">{inWords(change)}</td>
              <td data-label="Changed by">{createdBy ?? '–'}</td>
              <td data-label="Time" className="moment">
                {createdAt.slice(0, 16).replace('T', ' ')} UTC
              </td>
              <td data-label="Differences">{changes.length > 0 ? <Differences differences={changes} /> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {first.older && <p role="status">{problem || `These are the newest ${shown.length} of ${newest}.`}</p>}
      {hasOlder && (
        <button type="button" className="btn btn--style-secondary btn--size-small" onClick={showOlder}>
          Older versions
        </button>
      )}
    </section>
  )
}

/**
 * Compares any two revisions. Revisions count from 1 without a gap, so all can be chosen, whichever the table shows.
 */
function Comparison({ id, newest }: { id: string; newest: number }) {
  const [from, setFrom] = useState(1)
  const [to, setTo] = useState(newest)
  const [answer, setAnswer] = useState<{ label: string; differences: Difference[] }>()
  const compare = () => {
    const label = `From version ${from} to ${to}`
    const say = (differences: Difference[]) => setAnswer({ label, differences })
    ask<{ changes: Difference[] }>(`/api/programs/${id}/difference?from=${from}&to=${to}`).then(
      ({ changes }) =>
        say(changes.length > 0 ? changes : [{ what: 'No change of title, milestones or workouts.', details: [] }]),
      ({ message }) => say([{ what: message, details: [] }]),
    )
  }
  const options = Array.from({ length: newest }, (_, index) => newest - index).map((revision) => (
    <option key={revision} value={revision}>
      {revision}
    </option>
  ))
  return (
    <>
      <p>
        <label>
          From{' '}
          <select value={from} onChange={({ target }) => setFrom(Number(target.value))}>
            {options}
          </select>
        </label>{' '}
        <label>
          to{' '}
          <select value={to} onChange={({ target }) => setTo(Number(target.value))}>
            {options}
          </select>
        </label>{' '}
        <button type="button" className="btn btn--style-secondary btn--size-small" onClick={compare}>
          Compare
        </button>
      </p>
      <div role="status">{answer && <Differences label={answer.label} differences={answer.differences} />}</div>
    </>
  )
}

export function Differences({ label, differences }: { label?: string; differences: Difference[] }) {
  return (
    <ul aria-label={label}>
      {differences.map(({ what, details }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two milestones may have one title
        <li key={index}>
          {what}
          {details.length > 0 && (
            <ul>
              {details.map((detail, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one workout may come twice
                <li key={place}>{detail}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
