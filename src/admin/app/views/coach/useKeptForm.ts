'use client'

import { useAuth } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { forget, keep, kept } from '../../components/keptTyping.ts'

const PAUSE_MS = 300

/**
 * What is typed into a small form of ours, kept in this browser until it was sent, so that a reload loses nothing. What
 * was kept comes back by itself, because such a form shows nothing of anybody else.
 */
export function useKeptForm<Fields extends object>(name: string, empty: Fields) {
  const { user } = useAuth()
  const account = user ? String(user.id) : ''
  const [fields, setFields] = useState(empty)
  const typed = useRef<Fields | null>(null)

  useEffect(() => {
    if (!account || typed.current) return
    const found = kept(localStorage, name, account, Date.now())
    if (found) setFields((before) => ({ ...before, ...(found.data as Partial<Fields>) }))
  }, [account, name])

  useEffect(() => {
    const keepNow = () => {
      if (typed.current && account)
        keep(localStorage, name, account, { at: Date.now(), data: { ...typed.current } as Record<string, unknown> })
    }
    typed.current = typed.current && fields
    const pause = setTimeout(keepNow, PAUSE_MS)
    window.addEventListener('pagehide', keepNow)
    return () => {
      clearTimeout(pause)
      window.removeEventListener('pagehide', keepNow)
    }
  }, [account, fields, name])

  return {
    fields,
    type: (more: Partial<Fields>) => {
      const next = { ...fields, ...more }
      typed.current = next
      setFields(next)
    },
    /** After it was sent. */
    clear: () => {
      typed.current = null
      forget(localStorage, name)
      setFields(empty)
    },
  }
}
