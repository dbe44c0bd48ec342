'use client'

import { useState } from 'react'
import { counted } from '../ask.ts'
import { useAnswer } from './useAnswer.ts'

export interface ProgramChoice {
  id: string
  rawId: string
  title: string
  isPublished: boolean
}

interface ProgramPage {
  shown: ProgramChoice[]
  total: number
  /** Where the next page begins; null on the last one. */
  next: number | null
}

interface Props {
  label: string
  /** What is said where no program is chosen. */
  none: string
  value: ProgramChoice | null
  onChange: (program: ProgramChoice | null) => void
}

/** As many programs as anybody finds in a list without a search. */
const FEW = 10

const titleOf = ({ title, isPublished }: ProgramChoice) => (isPublished ? title : `${title} (draft)`)

/** One of all programs: a list of a page of them, and a search where there are many. */
export function ProgramPicker({ label, none, value, onChange }: Props) {
  const [search, setSearch] = useState('')
  const [skip, setSkip] = useState(0)
  const { answer, problem } = useAnswer<ProgramPage>(
    `/api/productUsers/athletes/programs?skip=${skip}&search=${encodeURIComponent(search)}`,
  )
  const { shown, total, next } = answer ?? { shown: [], total: 0, next: null }
  // What is chosen stays chosen while something else is searched for.
  const programs = value && !shown.some(({ id }) => id === value.id) ? [value, ...shown] : shown
  return (
    <>
      {(search !== '' || total > FEW) && (
        <label className="coach-field">
          <span>Search programs</span>
          <input
            type="search"
            value={search}
            maxLength={100}
            onChange={({ target }) => {
              setSearch(target.value)
              setSkip(0)
            }}
            // Enter would send the form that this stands in.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </label>
      )}
      <label className="coach-field">
        <span>{label}</span>
        <select
          value={value?.id ?? ''}
          onChange={({ target }) => onChange(programs.find(({ id }) => id === target.value) ?? null)}
        >
          <option value="">{none}</option>
          {programs.map((program) => (
            <option key={program.id} value={program.id}>
              {titleOf(program)}
            </option>
          ))}
        </select>
      </label>
      {(search !== '' || skip > 0 || next !== null) && (
        <p className="coach-buttons">
          <span role="status">
            {total === 0 ? 'No program has this name.' : `${shown.length} of ${counted(total, 'program')} in the list.`}
          </span>
          {skip > 0 && (
            <button type="button" className="plan-button" onClick={() => setSkip(0)}>
              First programs
            </button>
          )}
          {next !== null && (
            <button type="button" className="plan-button" onClick={() => setSkip(next)}>
              More programs
            </button>
          )}
        </p>
      )}
      {problem && <p role="alert">{problem}</p>}
    </>
  )
}
