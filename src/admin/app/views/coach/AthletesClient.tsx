'use client'

import { useEffect, useState } from 'react'
import { counted } from '../ask.ts'
import { ASSIGN_FORM, AssignToChosen, NOBODY_CHOSEN } from './AssignToChosen.tsx'
import { type AthleteRow, AthleteRows } from './AthleteRows.tsx'
import { BringAthlete } from './BringAthlete.tsx'
import { takeNotice } from './notice.ts'
import { type Invitations, OpenInvitations } from './OpenInvitations.tsx'
import { useAnswer } from './useAnswer.ts'
import { useKeptForm } from './useKeptForm.ts'

interface AthletePage {
  shown: AthleteRow[]
  total: number
  all: number
  /** Where the next page begins; null on the last one. */
  next: number | null
}

/** The athletes whom the coach coaches, those who need them first, and how more of them come. */
export function AthletesClient() {
  const [notice, setNotice] = useState('')
  useEffect(() => setNotice((before) => takeNotice() || before), [])
  return (
    <>
      <p role="status" className="coach-said coach-notice">
        {notice}
      </p>
      <AthletesAndInvitations />
    </>
  )
}

function AthletesAndInvitations() {
  const [search, setSearch] = useState('')
  const [skip, setSkip] = useState(0)
  const form = useKeptForm(ASSIGN_FORM, NOBODY_CHOSEN)
  const { answer, problem, load } = useAnswer<AthletePage>(
    `/api/productUsers/athletes?skip=${skip}&search=${encodeURIComponent(search)}`,
  )
  const invitations = useAnswer<Invitations>('/api/productUsers/athletes/invitations')
  if (!answer) return <p role={problem ? 'alert' : 'status'}>{problem || 'Loading …'}</p>
  return (
    <>
      <section aria-labelledby="athletes-list">
        <h2 id="athletes-list">Your athletes</h2>
        {answer.all === 0 ? (
          <p>You coach nobody yet. Bring your first athlete below.</p>
        ) : (
          <>
            <label className="coach-field coach-search">
              <span>Search by name</span>
              <input
                type="search"
                value={search}
                maxLength={100}
                onChange={({ target }) => {
                  setSearch(target.value)
                  setSkip(0)
                }}
              />
            </label>
            <p role="status">
              {problem ||
                (answer.total === answer.all
                  ? counted(answer.all, 'athlete')
                  : `${answer.total} of ${counted(answer.all, 'athlete')}`)}
            </p>
            <AthleteRows rows={answer.shown} chosen={form.fields.chosen} onChoose={(chosen) => form.type({ chosen })} />
            <p className="coach-buttons">
              {skip > 0 && (
                <button type="button" className="plan-button" onClick={() => setSkip(0)}>
                  First athletes
                </button>
              )}
              {answer.next !== null && (
                <button type="button" className="plan-button" onClick={() => setSkip(answer.next ?? 0)}>
                  More athletes
                </button>
              )}
            </p>
            <AssignToChosen form={form} onDone={load} />
          </>
        )}
      </section>
      <BringAthlete onBrought={invitations.load} />
      {invitations.problem && <p role="alert">{invitations.problem}</p>}
      {invitations.answer && <OpenInvitations invitations={invitations.answer} onChange={invitations.load} />}
    </>
  )
}
