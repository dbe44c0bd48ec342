import { EnrolInProgram, LeaveProgram, ProgramById } from '@waymark/client/documents'
import type { ProgramID } from '@waymark/client/types'
import { useState } from 'react'
import { Problem, Screen, Waiting } from '../parts/Screen.tsx'
import { done } from '../passkeys.ts'
import { LEVELS } from '../plan.ts'
import { ENROLMENTS, planOf } from '../questions.ts'
import { go } from '../route.ts'
import { load, useAnswer } from '../useAnswer.ts'
import { ask, client, inPlainWords } from '../waymark.ts'

export function Program({ id }: { id: string }) {
  const programId = id as ProgramID
  const { data, problem } = useAnswer(`program ${id}`, () => client.query(ProgramById, { id: programId }))
  const mine = useAnswer(...ENROLMENTS)
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')
  const enrolment = mine.data?.me?.enrolments.nodes.find(({ program }) => program?.id === id)
  const program = data?.program
  if (!program) {
    return (
      <Screen title="Program" back="#/programs">
        {data ? <p className="card">This program is not there any more.</p> : <Waiting problem={problem} />}
      </Screen>
    )
  }

  async function change(work: () => Promise<unknown>, happened: string) {
    setBusy(true)
    setRefused('')
    try {
      await ask(work)
      await load(...ENROLMENTS)
      go('#/', happened)
    } catch (error) {
      setRefused(inPlainWords(error))
      setBusy(false)
    }
  }
  async function join() {
    const { enrolment: joined } = done(await client.mutate(EnrolInProgram, { input: { programId } }))
    await load(...planOf(joined.id))
  }
  async function leave() {
    if (!enrolment || !confirm('Leave this program? What you have trained stays.')) return
    const input = { enrolmentId: enrolment.id }
    await change(async () => done(await client.mutate(LeaveProgram, { input })), `You have left ${program?.title}.`)
  }

  return (
    <Screen title={program.title} back="#/programs">
      {program.level && <p className="chip">{LEVELS[program.level]}</p>}
      <Problem text={refused} />
      {enrolment ? (
        <div className="buttons">
          <a className="button main" href="#/">
            Go to your plan
          </a>
          <button type="button" disabled={isBusy} onClick={leave}>
            Leave
          </button>
        </div>
      ) : (
        <button
          type="button"
          className="main wide"
          disabled={isBusy}
          onClick={() => change(join, `You are on ${program.title}. Have a good start.`)}
        >
          Join this program
        </button>
      )}
      {program.description && <p className="lead">{program.description}</p>}
      <h2>The stages</h2>
      <ol className="stages">
        {program.milestones.map(({ id: milestone, title, description }) => (
          <li key={milestone}>
            <strong>{title}</strong>
            {description && <p className="soft">{description}</p>}
          </li>
        ))}
      </ol>
    </Screen>
  )
}
