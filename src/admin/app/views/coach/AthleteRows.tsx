'use client'

import type { ChosenAthlete } from './AssignToChosen.tsx'
import { dayInWords } from './days.ts'
import { nameOf } from './nameOf.ts'

export interface AthleteRow {
  id: string
  publicId: string
  username: string
  displayName: string | null
  lastWorkoutOn: string | null
  attention: number
  worst: string | null
  adherence: { done: number; due: number; percent: number | null } | null
}

interface Props {
  rows: AthleteRow[]
  /** Those who are chosen for an assignment, also on other pages of the list. */
  chosen: readonly ChosenAthlete[]
  onChoose: (chosen: readonly ChosenAthlete[]) => void
}

export function AthleteRows({ rows, chosen, onChoose }: Props) {
  const toggle = (row: AthleteRow, isOn: boolean) => {
    const { publicId } = row
    onChoose(isOn ? [...chosen, { publicId, name: nameOf(row) }] : chosen.filter((each) => each.publicId !== publicId))
  }
  if (rows.length === 0) return <p>No athlete of yours has this name.</p>
  return (
    <table className="coach-table">
      <thead>
        <tr>
          <th scope="col">Chosen</th>
          <th scope="col">Athlete</th>
          <th scope="col">Attention</th>
          <th scope="col">Last workout</th>
          <th scope="col">Kept to the schedule</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <label className="coach-choose">
                <input
                  type="checkbox"
                  checked={chosen.some(({ publicId }) => publicId === row.publicId)}
                  onChange={({ target }) => toggle(row, target.checked)}
                  aria-label={`Choose ${nameOf(row)}`}
                />
              </label>
            </td>
            <td>
              <a href={`/admin/collections/productUsers/${row.id}/training`}>{nameOf(row)}</a>
              {row.displayName && <span className="aside"> {row.username}</span>}
            </td>
            <td data-label="Attention">
              {row.worst ? <strong>{row.worst}</strong> : 'Nothing'}
              {row.attention > 1 && ` and ${row.attention - 1} more`}
            </td>
            <td data-label="Last workout">{row.lastWorkoutOn ? dayInWords(row.lastWorkoutOn) : 'None yet'}</td>
            <td data-label="Kept to the schedule">{kept(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function kept({ adherence }: AthleteRow): string {
  if (!adherence) return 'No schedule'
  const { percent, done, due } = adherence
  return percent === null ? 'Nothing was due yet' : `${percent} % (${done} of ${due})`
}
