'use client'

import { useEffect } from 'react'

const PREFIX = 'waymark:form:'

/** What this tab has closed. The browser lets go of a lock a moment later. */
const closed = new Set<string>()

/**
 * Says that a form is open, for as long as it is. The browser forgets it with the tab, however the tab ends. A page that
 * came without HTTPS has no locks, and nobody knows there which forms are open.
 */
export function useLivingForm(form: string): void {
  useEffect(() => {
    if (!form || !navigator.locks) return
    closed.delete(form)
    let close = () => {}
    const whenClosed = new Promise<void>((resolve) => {
      close = resolve
    })
    navigator.locks.request(PREFIX + form, { mode: 'shared' }, () => whenClosed).catch(() => {})
    return () => {
      closed.add(form)
      close()
    }
  }, [form])
}

/** The keys of the forms that are open in this browser, in all tabs. */
export async function livingForms(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  const open = held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []))
  return new Set(open.filter((form) => !closed.has(form)))
}
