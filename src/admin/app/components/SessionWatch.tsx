'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { useWayBack } from './useWayBack.ts'
import { ENDED, SAVED, watchAnswers } from './watchAnswers.ts'

/** In milliseconds. How often to look whether somebody has signed in again, in another tab. */
const LOOK_EVERY = 10_000

async function isSignedIn(): Promise<boolean> {
  try {
    const response = await fetch('/api/admins/me')
    return Boolean(((await response.json()) as { user?: unknown }).user)
  } catch {
    return false
  }
}

/** Says on every page when the session has ended, because Payload goes on as if nothing had happened. */
export function SessionWatch({ children }: { children: ReactNode }) {
  const [state, setState] = useState<'there' | 'ended' | 'back'>('there')
  useWayBack()
  useEffect(() => {
    watchAnswers()
    const onEnd = async () => {
      if (!isOutside() && !(await isSignedIn())) setState('ended')
    }
    // What was to be saved is saved, so there is nothing to say any more.
    const onSave = () => setState('there')
    window.addEventListener(ENDED, onEnd)
    window.addEventListener(SAVED, onSave)
    return () => {
      window.removeEventListener(ENDED, onEnd)
      window.removeEventListener(SAVED, onSave)
    }
  }, [])
  useEffect(() => {
    if (state !== 'ended') return
    const look = async () => {
      if (await isSignedIn()) setState('back')
    }
    const timer = setInterval(look, LOOK_EVERY)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [state])
  return (
    <>
      {children}
      <div className="session-notice" role="alert" hidden={state === 'there'}>
        {state === 'ended' && (
          <p>
            <strong>Your session has ended.</strong> What you typed is still here.{' '}
            <a href="/admin/login" target="_blank" rel="noreferrer">
              Sign in in a new tab
            </a>
            , come back to this one and save again.
          </p>
        )}
        {state === 'back' && (
          <p>
            You are signed in again. Save what you typed.{' '}
            <button type="button" onClick={() => setState('there')}>
              Close
            </button>
          </p>
        )}
      </div>
    </>
  )
}

/** The pages that are there for people who have not signed in. */
const isOutside = () => /^\/admin\/(login|logout|create-first-user|logout-inactivity)/.test(location.pathname)
