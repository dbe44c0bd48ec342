import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { currentSession, explain, open, type Session, signIn, signOut, subscribe } from './session.ts'

/** The bar above the IDE: the signed-in user, and links to Waymark's other pages. */
export function TopBar() {
  const session = useSyncExternalStore(subscribe, currentSession)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const button = useRef<HTMLButtonElement>(null)

  async function perform(action: () => Promise<void>) {
    setBusy(true)
    setProblem('')
    try {
      await action()
    } catch (error) {
      setProblem(explain(error) ?? '')
    } finally {
      flushSync(() => setBusy(false))
      // A button that is disabled loses the focus.
      button.current?.focus()
    }
  }

  useEffect(() => {
    open().catch((error) => setProblem(explain(error) ?? ''))
  }, [])

  return (
    <header className="bar" aria-busy={busy}>
      <a className="bar-home" href="/">
        <img src="/signin/icon.svg" alt="" width="24" height="24" /> Waymark
      </a>
      <h1>GraphQL IDE</h1>
      <nav aria-label="Waymark">
        <a href="/docs">Reference</a>
        <a href="/schema.graphql">Schema</a>
        <a href="/signin">Passkeys and account</a>
      </nav>
      <p className="bar-problem" role="alert">
        {problem}
      </p>
      <p className="bar-who" role="status">
        {nameOf(session)}
      </p>
      {session.state === 'signed in' ? (
        <button ref={button} type="button" disabled={busy} onClick={() => perform(signOut)}>
          Sign out
        </button>
      ) : (
        <button
          ref={button}
          type="button"
          disabled={busy || session.state === 'asking'}
          onClick={() => perform(signIn)}
        >
          Sign in with a passkey
        </button>
      )}
    </header>
  )
}

function nameOf(session: Session): string {
  if (session.state === 'signed out') return 'Not signed in'
  if (session.state === 'asking') return '…'
  const { username, displayName, role } = session.user
  return `${displayName ?? username} · ${role === 'COACH' ? 'coach' : 'athlete'}`
}
