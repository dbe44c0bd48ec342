'use client'

import { useCallback, useEffect, useState } from 'react'
import { prescriptionOf, type SetRow } from '../components/prescription.ts'
import { ask, counted, inWords } from './ask.ts'

interface Overview {
  title: string
  revision: number
  tree: {
    id: string
    title?: string
    workouts: { id?: string; title?: string; exercises: { name?: string; group?: string | null; sets?: SetRow[] }[] }[]
  }[]
  revisions: { revision: number; change: string; createdAt: string; createdBy: string | null; changes: string[] }[]
  enrolments: { shown: Enrolled[]; total: number }
}

interface Enrolled {
  id: string
  userId: string
  username?: string
  status: string
  pinnedRevision: number
  isCurrent: boolean
  percent: number
  slotsDone: number
  slotsTotal: number
  /** The workout that comes next. */
  next?: string
}

interface Preview {
  revision: number
  moved: number
  completed: number
  changes: string[]
}

export function ProgramOverviewClient({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  const [overview, setOverview] = useState<Overview>()
  const [problem, setProblem] = useState('')
  const load = useCallback(
    () => ask<Overview>(`/api/programs/${id}/overview`).then(setOverview, ({ message }) => setProblem(message)),
    [id],
  )
  useEffect(() => {
    load()
  }, [load])
  if (!overview) return <p role={problem ? 'alert' : 'status'}>{problem || 'Loading …'}</p>
  return (
    <>
      <Tree tree={overview.tree} />
      <Enrolments overview={overview} />
      <Propagation id={id} mayWrite={mayWrite} onDone={load} />
      <Revisions id={id} revisions={overview.revisions} />
    </>
  )
}

function Tree({ tree }: Pick<Overview, 'tree'>) {
  return (
    <section aria-labelledby="overview-tree">
      <h2 id="overview-tree">At a glance</h2>
      {tree.length === 0 && <p>This program has no milestones yet.</p>}
      <ol>
        {tree.map((milestone) => (
          <li key={milestone.id}>
            <details>
              <summary>
                {milestone.title} <small>({counted(milestone.workouts.length, 'workout')})</small>
              </summary>
              <ol>
                {milestone.workouts.map((workout, slot) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: one workout may fill several slots
                  <li key={slot}>
                    <a href={`/admin/collections/workouts/${workout.id}`}>{workout.title}</a>
                    <ul>
                      {workout.exercises.map(({ name, group, sets }, row) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: an exercise may come twice
                        <li key={row}>
                          {group ? `${group}: ` : ''}
                          {name} <small>{(sets ?? []).map(prescriptionOf).join(' | ')}</small>
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ol>
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Enrolments({ overview: { enrolments, revision } }: { overview: Overview }) {
  return (
    <section aria-labelledby="overview-enrolments">
      <h2 id="overview-enrolments">Who is on it</h2>
      {enrolments.total === 0 ? (
        <p>Nobody is or was enrolled.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Athlete</th>
              <th scope="col">Status</th>
              <th scope="col">Revision</th>
              <th scope="col">Workouts done</th>
              <th scope="col">Next</th>
            </tr>
          </thead>
          <tbody>
            {enrolments.shown.map((enrolment) => (
              <tr key={enrolment.id}>
                <td>
                  <a href={`/admin/collections/productUsers/${enrolment.userId}`}>{enrolment.username ?? '–'}</a>
                </td>
                <td>{inWords(enrolment.status)}</td>
                <td>
                  {enrolment.pinnedRevision}
                  {enrolment.isCurrent ? '' : ` (of ${revision})`}
                </td>
                <td>
                  <progress max={100} value={enrolment.percent} aria-label="Workouts done" /> {enrolment.percent} % (
                  {enrolment.slotsDone} of {enrolment.slotsTotal})
                </td>
                <td>{enrolment.next ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {enrolments.total > enrolments.shown.length && (
        <p>
          These are the newest {enrolments.shown.length} of {enrolments.total}.
        </p>
      )}
    </section>
  )
}

function Propagation({ id, mayWrite, onDone }: { id: string; mayWrite: boolean; onDone: () => void }) {
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
        setSaid(`${counted(moved, 'enrolment')} brought to the current revision.`)
        onDone()
      },
      ({ message }) => {
        // What it was of is no longer so: look again before moving anybody.
        setPreview(undefined)
        setSaid(message)
      },
    )
  return (
    <section aria-labelledby="overview-propagation">
      <h2 id="overview-propagation">Bring athletes to the current revision</h2>
      <p>What changes here reaches an athlete with a newer revision, and never by itself.</p>
      <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={look}>
        Preview
      </button>
      {preview && (
        <div>
          <p>
            {counted(preview.moved, 'enrolment')} would follow revision {preview.revision}, and {preview.completed}{' '}
            would be complete.
          </p>
          <ul>
            {preview.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          {mayWrite && preview.moved > 0 && (
            <button type="button" className="btn btn--style-primary btn--size-medium" onClick={move}>
              Bring {counted(preview.moved, 'enrolment')} to revision {preview.revision}
            </button>
          )}
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  )
}

function Revisions({ id, revisions }: { id: string; revisions: Overview['revisions'] }) {
  const [from, setFrom] = useState(revisions.at(-1)?.revision ?? 1)
  const [to, setTo] = useState(revisions[0]?.revision ?? 1)
  const [changes, setChanges] = useState<string[]>()
  const compare = () =>
    ask<{ changes: string[] }>(`/api/programs/${id}/difference?from=${from}&to=${to}`).then(
      (found) => setChanges(found.changes.length > 0 ? found.changes : ['Nothing that athletes follow.']),
      ({ message }) => setChanges([message]),
    )
  const options = revisions.map(({ revision }) => (
    <option key={revision} value={revision}>
      {revision}
    </option>
  ))
  return (
    <section aria-labelledby="overview-revisions">
      <h2 id="overview-revisions">Revisions</h2>
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
      {changes && (
        <ul aria-label={`From revision ${from} to ${to}`}>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">Revision</th>
            <th scope="col">What</th>
            <th scope="col">Who</th>
            <th scope="col">When</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {revisions.map(({ revision, change, createdAt, createdBy, changes: difference }) => (
            <tr key={revision}>
              <td>{revision}</td>
              <td>{inWords(change)}</td>
              <td>{createdBy ?? '–'}</td>
              <td>{createdAt.slice(0, 16).replace('T', ' ')} UTC</td>
              <td>{difference.join(', ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
