'use client'

import { useAuth } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { forget, keep, kept, type Place } from '../../components/keptTyping.ts'

const PAUSE_MS = 300

/** Such a form is open once, and what is typed into it comes back by itself. */
export const onlyForm = (account: string, name: string): Place => ({ account, document: name, form: 'only' })

export interface KeptForm<Fields extends object> {
  fields: Fields
  /** Whether the fields came back from an earlier visit, so that what hides them can show them. */
  cameBack: boolean
  type: (more: Partial<Fields>) => void
  /** After it was sent. */
  clear: () => void
}

/**
 * What is typed into a small form of ours, kept in this browser until it was sent, so that neither a reload nor a lost
 * session loses it. What was kept comes back by itself, because such a form shows nothing of anybody else.
 */
export function useKeptForm<Fields extends object>(name: string, empty: Fields): KeptForm<Fields> {
  const { user } = useAuth()
  // The account is remembered, because a lost session has none and its typing belongs to it all the same.
  const [account, setAccount] = useState('')
  const current = user ? String(user.id) : account
  if (current !== account) setAccount(current)
  const [fields, setFields] = useState(empty)
  const [cameBack, setCameBack] = useState(false)
  const typed = useRef<Fields | null>(null)

  useEffect(() => {
    if (!account || typed.current) return
    const [found] = kept(localStorage, account, name, Date.now())
    if (!found) return
    setFields((before) => ({ ...before, ...(found.data as Partial<Fields>) }))
    setCameBack(true)
  }, [account, name])

  useEffect(() => {
    const keepNow = () => {
      if (typed.current && account)
        keep(localStorage, onlyForm(account, name), {
          at: Date.now(),
          data: { ...typed.current } as Record<string, unknown>,
        })
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
    cameBack,
    type: (more) => {
      const next = { ...fields, ...more }
      typed.current = next
      setFields(next)
    },
    clear: () => {
      typed.current = null
      forget(localStorage, onlyForm(account, name))
      setFields(empty)
      setCameBack(false)
    },
  }
}
