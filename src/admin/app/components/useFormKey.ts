'use client'

import { useAllFormFields, useFormInitializing } from '@payloadcms/ui'
import { type RefObject, useEffect, useRef } from 'react'

/** Sent beside the fields of the form. The service takes it off: see `oncePerForm`. */
const NAME = 'formKey'

/** A page that came without HTTPS has no `crypto.randomUUID`. */
export function newFormKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Gives a form a key, under which the service saves one document however often the form is sent, and under which the
 * browser keeps what is typed. A form that is filled anew gets a new one, or the one that stands in `next`: that of the
 * typing that it is filled with.
 */
export function useFormKey(): { key: string; next: RefObject<string | null>; renew: () => void } {
  const [fields, dispatch] = useAllFormFields()
  const isOpening = useFormInitializing()
  const next = useRef<string>(null)
  const key = String(fields[NAME]?.value ?? '')
  const change = (to: string) => {
    const field = { value: to, initialValue: to, valid: true, passesCondition: true }
    dispatch({ type: 'UPDATE_MANY', formState: { [NAME]: field } })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a missing key is a reason
  useEffect(() => {
    if (isOpening || key) return
    change(next.current ?? newFormKey())
    next.current = null
  }, [isOpening, key])
  return { key, next, renew: () => change(newFormKey()) }
}
