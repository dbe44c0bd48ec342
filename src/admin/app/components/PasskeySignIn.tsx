'use client'

import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from '@simplewebauthn/browser'
import { useState } from 'react'

type Answer = { userErrors?: { message: string }[]; [field: string]: unknown }

async function mutate(document: string, variables: object): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: document, variables }),
  })
  const { data, errors } = await response.json()
  const [answer] = Object.values((data ?? {}) as Record<string, Answer | null>)
  const problem = errors?.[0] ?? answer?.userErrors?.[0]
  if (problem || !answer) throw new Error(problem?.message ?? 'Waymark sent no result. Try again.')
  return answer
}

/** Signs a coach in as any front end does, and exchanges the token for the cookie that opens the admin interface. */
async function signIn(): Promise<void> {
  const { ceremonyId, options } = await mutate(
    'mutation ($input: PasskeyLoginOptionsInput) { passkeyLoginOptions(input: $input) { ceremonyId options userErrors { message } } }',
    { input: {} },
  )
  const credential = await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON })
  const { token } = await mutate(
    'mutation ($input: LoginInput!) { login(input: $input) { token userErrors { message } } }',
    { input: { ceremonyId, credential } },
  )
  const response = await fetch('/admin-session', { method: 'POST', headers: { Authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error((await response.json()).message)
}

/** Payload leads people to this page from the page that they wanted. */
function wanted(): string {
  const asked = new URLSearchParams(location.search).get('redirect') ?? ''
  return /^\/admin(\/[\w-]+)*$/.test(asked) ? asked : '/admin'
}

export function PasskeySignIn() {
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const begin = async () => {
    setProblem('')
    setBusy(true)
    try {
      await signIn()
      location.assign(wanted())
    } catch (error) {
      setBusy(false)
      const { name, message } = error as Error
      setProblem(
        name === 'NotAllowedError' ? 'No passkey was used, because the request was cancelled or timed out.' : message,
      )
    }
  }
  return (
    <div className="passkey-sign-in">
      <button type="button" className="btn btn--style-primary btn--size-large" disabled={busy} onClick={begin}>
        Sign in with a passkey
      </button>
      <p role="alert">{problem}</p>
      <p>Coaches sign in with a passkey. Owners and viewers sign in with an e-mail address and a password.</p>
      <p>
        Are you a new coach? <a href="/signin">Create your account</a> first. Then ask the owner to make you a coach.
      </p>
    </div>
  )
}
