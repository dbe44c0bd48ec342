'use client'

import { useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/**
 * Runs `then` each time that a save of the form has ended, and leads the focus back to where it was, because Payload
 * closes all fields meanwhile. A save has ended well where the form is not marked as submitted afterwards.
 */
export function useSaveEnds(then: (hasFailed: boolean) => void): void {
  const [isSaving, hasFailed] = [useFormProcessing(), useFormSubmitted()]
  const wasSaving = useRef(false)
  const focused = useRef<Element | null>(null)
  const latest = useRef(then)
  latest.current = then
  if (isSaving && !wasSaving.current && typeof document !== 'undefined') focused.current ??= document.activeElement
  useEffect(() => {
    const hasEnded = wasSaving.current && !isSaving
    wasSaving.current = isSaving
    if (!hasEnded) return
    latest.current(hasFailed)
    const field = focused.current
    focused.current = null
    const isNowhere = document.activeElement === null || document.activeElement === document.body
    if (isNowhere && field instanceof HTMLElement && field.isConnected) field.focus()
  }, [hasFailed, isSaving])
}
