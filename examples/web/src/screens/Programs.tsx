import { Programs as ProgramsDocument } from '@waymark/client/documents'
import { useDeferredValue, useState } from 'react'
import { plural } from '../format.ts'
import { Icon } from '../parts/Icon.tsx'
import { Screen, Waiting } from '../parts/Screen.tsx'
import { LEVELS } from '../plan.ts'
import { useAnswer } from '../useAnswer.ts'
import { client } from '../waymark.ts'

export function Programs() {
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const variables = { first: 50, filter: { isPublished: true, ...(search && { search }) } }
  const { data, problem } = useAnswer(`programs ${search}`, () => client.query(ProgramsDocument, variables), !search)
  const programs = data?.programs?.nodes
  return (
    <Screen title="Programs">
      <label className="unseen" htmlFor="search">
        Search programs
      </label>
      <input
        id="search"
        type="search"
        placeholder="Search: strength, running, …"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {programs ? (
        <ul className="list">
          {programs.map(({ id, title, level, milestoneCount }) => (
            <li key={id}>
              <a className="card row" href={`#/program/${id}`}>
                <span className="grow">
                  <strong>{title}</strong>
                  <span className="soft">
                    {[level && LEVELS[level], plural(milestoneCount, 'stage')].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <Icon name="next" />
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <Waiting problem={problem} />
      )}
      {programs?.length === 0 && <p className="soft">No program is called so.</p>}
    </Screen>
  )
}
