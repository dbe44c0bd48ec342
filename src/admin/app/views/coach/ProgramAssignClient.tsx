'use client'

import { useState } from 'react'
import { AssignForm, NOTHING_TO_ASSIGN } from './AssignForm.tsx'
import { nameOf } from './nameOf.ts'
import { useAnswer } from './useAnswer.ts'
import { useKeptForm } from './useKeptForm.ts'

interface Choice {
  id: string
  username: string
  displayName: string | null
  has: 'scheduled' | 'enrolled' | null
}

const HAS = {
  scheduled: 'has the program, and keeps its days',
  enrolled: 'has the program without days, and would get these',
}

/** A program for some of the coach's athletes: who, when, and what became of each. */
export function ProgramAssignClient({ id }: { id: string }) {
  const { answer, problem, load } = useAnswer<{ title: string; athletes: Choice[] }>(`/api/programs/${id}/assign`)
  const form = useKeptForm(`coach:assign:${id}`, { ...NOTHING_TO_ASSIGN, chosen: [] as string[] })
  const [search, setSearch] = useState('')
  if (!answer) return <p role={problem ? 'alert' : 'status'}>{problem || 'Loading …'}</p>
  const { title, athletes } = answer
  const shown = athletes.filter(({ username, displayName }) =>
    `${username} ${displayName ?? ''}`.toLowerCase().includes(search.trim().toLowerCase()),
  )
  // A choice that was kept may name somebody whom the coach no longer coaches.
  const chosen = form.fields.chosen.filter((each) => athletes.some((athlete) => athlete.id === each))
  const setChosen = (next: string[]) => form.type({ chosen: next })
  const isChosen = (athlete: string) => chosen.includes(athlete)
  const toggle = (athlete: string, isOn: boolean) =>
    setChosen(isOn ? [...chosen, athlete] : chosen.filter((each) => each !== athlete))
  return (
    <section aria-labelledby="assign">
      <h2 id="assign">Assign {title}</h2>
      {athletes.length === 0 ? (
        <p>
          You coach nobody yet. <a href="/admin/athletes">Bring your first athlete.</a>
        </p>
      ) : (
        <div className="coach-columns">
          <fieldset className="coach-card">
            <legend>Athletes</legend>
            <label className="coach-field">
              <span>Search by name</span>
              <input type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
            </label>
            <p className="coach-buttons">
              <button
                type="button"
                className="plan-button"
                onClick={() => setChosen([...new Set([...chosen, ...shown.map((each) => each.id)])])}
              >
                Choose all {shown.length}
              </button>
              <button type="button" className="plan-button" onClick={() => setChosen([])}>
                Choose none
              </button>
            </p>
            <ul className="coach-choices">
              {shown.map((choice) => (
                <li key={choice.id}>
                  <label>
                    <input
                      type="checkbox"
                      checked={isChosen(choice.id)}
                      onChange={({ target }) => toggle(choice.id, target.checked)}
                    />{' '}
                    {nameOf(choice)} {choice.displayName && <span className="aside">{choice.username}</span>}
                    {choice.has && <span className="aside"> {HAS[choice.has]}</span>}
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <AssignForm
            programId={id}
            athletes={athletes.flatMap((each) => (isChosen(each.id) ? [{ id: each.id, name: nameOf(each) }] : []))}
            onRemove={(athlete) => toggle(athlete, false)}
            form={form}
            onDone={load}
          />
        </div>
      )}
    </section>
  )
}
