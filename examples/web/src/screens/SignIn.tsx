import { type FormEvent, useState } from 'react'
import { plural } from '../format.ts'
import { Problem, Screen } from '../parts/Screen.tsx'
import { ofCeremony, register, signIn } from '../passkeys.ts'
import { queue, syncNow } from '../training.ts'
import { forgetUser, refresh, user } from '../waymark.ts'

export function SignIn() {
  const before = user.use()
  const { waiting } = queue.use()
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function enter(ceremony: () => Promise<void>) {
    setBusy(true)
    setProblem('')
    try {
      await ceremony()
      refresh()
      syncNow()
    } catch (error) {
      setProblem(ofCeremony(error))
    } finally {
      setBusy(false)
    }
  }

  function create(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const username = String(new FormData(event.currentTarget).get('username'))
    enter(() => register(username.trim()))
  }

  return (
    <Screen title={before ? `Welcome back, ${before.username}` : 'Train with a plan'}>
      <p className="lead">
        {before
          ? `Your sign-in has ended. Nothing is lost${waiting ? `: ${plural(waiting, 'change')} will be sent when you are back` : ''}.`
          : 'Follow a program, log your sets with one tap, and see yourself get stronger. It works without a signal, too.'}
      </p>
      <Problem text={problem} />
      <div className="card stack">
        <button type="button" className="main" disabled={isBusy} onClick={() => enter(signIn)}>
          Sign in with a passkey
        </button>
        {before ? (
          <button type="button" onClick={forgetUser}>
            Use another account
          </button>
        ) : (
          <p className="soft">
            A passkey is your fingerprint, your face or the lock of your phone. There is no password.
          </p>
        )}
      </div>
      {!before && (
        <form className="card stack" onSubmit={create}>
          <h2>New here?</h2>
          <label htmlFor="username">Choose a username</label>
          <input
            id="username"
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            minLength={3}
            maxLength={32}
            required
            aria-describedby="username-hint"
          />
          <p className="soft" id="username-hint">
            3 to 32 characters: a–z, 0–9, “_”, “.” and “-”.
          </p>
          <button type="submit" disabled={isBusy}>
            Create an account
          </button>
        </form>
      )}
    </Screen>
  )
}
