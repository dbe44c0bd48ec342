'use client'

import { useAllFormFields, useFormInitializing } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** Sent beside the fields of the form. The service takes it off: see `oncePerForm`. */
const NAME = 'formKey'

/** A page that came without HTTPS has no `crypto.randomUUID`. */
export function newFormKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Gives a form a key, under which the service saves one document however often the form is sent, and under which the
 * browser keeps what is typed. A form that is filled anew gets a new one, or the one in `next`, of what it is filled with.
 */
export function useFormKey() {
  const [fields, dispatch] = useAllFormFields()
  const isOpening = useFormInitializing()
  const next = useRef<string | null>(null)
  const key = String(fields[NAME]?.value ?? '')
  const take = (to: string) => {
    const field = { value: to, initialValue: to, valid: true, passesCondition: true }
    dispatch({ type: 'UPDATE_MANY', formState: { [NAME]: field } })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever fills the form anew changes its fields
  useEffect(() => {
    if (!isOpening && !key) take(next.current ?? newFormKey())
  }, [isOpening, key, fields])
  return { key, next, take, renew: () => take(newFormKey()) }
}
