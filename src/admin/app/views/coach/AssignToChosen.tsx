'use client'

import { useState } from 'react'
import { AssignForm } from './AssignForm.tsx'
import type { AthleteRow } from './AthleteRows.tsx'
import { useAnswer } from './useAnswer.ts'

interface Props {
  chosen: readonly AthleteRow[]
  onDone: () => void
}

/** From the list of athletes: a program for all who are chosen. */
export function AssignToChosen({ chosen, onDone }: Props) {
  const [programId, setProgramId] = useState('')
  const { answer: programs = [], problem } = useAnswer<
    { id: string; rawId: string; title: string; isPublished: boolean }[]
  >('/api/productUsers/athletes/programs')
  return (
    <details className="coach-assign" open={chosen.length > 0 || undefined}>
      <summary>Assign a program to those who are chosen</summary>
      {problem && <p role="alert">{problem}</p>}
      <label className="coach-field">
        <span>Program to assign</span>
        <select value={programId} onChange={({ target }) => setProgramId(target.value)}>
          <option value="">Choose a program</option>
          {programs.map(({ rawId, title, isPublished }) => (
            <option key={rawId} value={rawId}>
              {isPublished ? title : `${title} (draft)`}
            </option>
          ))}
        </select>
      </label>
      <AssignForm
        programId={programId}
        athleteIds={chosen.map(({ publicId }) => publicId)}
        nameOf={(athleteId) => chosen.find(({ publicId }) => publicId === athleteId)?.username ?? 'An athlete'}
        onDone={onDone}
      />
    </details>
  )
}
