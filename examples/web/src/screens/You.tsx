import { Logout, UpdateProfile } from '@waymark/client/documents'
import type { TrainingEvent } from '@waymark/client/offline'
import type { MassUnit } from '@waymark/client/types'
import { useState } from 'react'
import { plural } from '../format.ts'
import { Problem, Screen } from '../parts/Screen.tsx'
import { done } from '../passkeys.ts'
import { discard, queue, syncNow } from '../training.ts'
import { ask, client, forgetUser, inPlainWords, keepUser, user } from '../waymark.ts'

const UNITS: [MassUnit, string][] = [
  ['KG', 'Kilograms'],
  ['LB', 'Pounds'],
]

export function You() {
  const me = user.use()
  const { waiting, rejected, lastError } = queue.use()
  const [problem, setProblem] = useState('')
  if (!me) return null

  async function choose(unit: MassUnit) {
    if (!me) return
    try {
      await ask(async () => done(await client.mutate(UpdateProfile, { input: { preferredUnit: unit } })))
      keepUser({ ...me, unit })
      setProblem('')
    } catch (error) {
      setProblem(inPlainWords(error))
    }
  }
  async function signOut() {
    const question = `${plural(waiting, 'change')} not sent yet. They stay on this device until you sign in here again. Sign out?`
    if (waiting > 0 && !confirm(question)) return
    // Without a signal the session ends here alone, and at Waymark when it expires.
    await client.mutate(Logout).catch(() => {})
    forgetUser()
  }

  return (
    <Screen title={me.username}>
      <Problem text={problem} />
      <fieldset className="card stack">
        <legend>Show weights in</legend>
        <div className="choice">
          {UNITS.map(([unit, name]) => (
            <label key={unit}>
              <input type="radio" name="unit" checked={me.unit === unit} onChange={() => choose(unit)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <section className="card stack" aria-labelledby="sent">
        <h2 id="sent">On this device</h2>
        {waiting === 0 && rejected.length === 0 && <p>Everything you have done is with Waymark.</p>}
        {waiting > 0 && (
          <>
            <p>
              {plural(waiting, 'change')} not sent yet{lastError ? `: ${inPlainWords(lastError)}` : '.'}
            </p>
            <button type="button" onClick={() => syncNow()}>
              Send now
            </button>
          </>
        )}
        {rejected.map(({ event, reasons }) => (
          <div key={event.clientEventId} className="row">
            <p className="grow">
              <strong>{whatHappened(event)} was not accepted.</strong> {reasons.map(({ message }) => message).join(' ')}
            </p>
            <button type="button" onClick={() => discard(event.clientEventId)}>
              Remove
            </button>
          </div>
        ))}
      </section>
      <button type="button" onClick={signOut}>
        Sign out
      </button>
    </Screen>
  )
}

function whatHappened({ setLogged, setUpdated, setRemoved, workoutStarted, occurredAt }: TrainingEvent): string {
  const what = setLogged || setUpdated || setRemoved ? 'A set' : workoutStarted ? 'The start of a workout' : 'A workout'
  return `${what} of ${new Date(occurredAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}`
}
