'use client'

import {
  useAllFormFields,
  useAuth,
  useDocumentInfo,
  useForm,
  useFormInitializing,
  useFormModified,
  useFormProcessing,
  useFormSubmitted,
} from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { forget, type Kept, keep, kept, sayTheSame } from './keptTyping.ts'

const PAUSE_MS = 400

interface Offer extends Kept {
  when: string
  /** Whether the document has been saved since it was typed. */
  isOlder: boolean
}

/** Keeps what is typed, until it is saved, and offers it when the form is opened again. */
export function useKeptTyping() {
  const { id, collectionSlug } = useDocumentInfo()
  const { user } = useAuth()
  const { getData, reset, setModified } = useForm()
  const [fields] = useAllFormFields()
  const [isModified, isSaving, hasFailed] = [useFormModified(), useFormProcessing(), useFormSubmitted()]
  const isOpening = useFormInitializing()
  const [offer, setOffer] = useState<Offer>()
  const document = `${collectionSlug}:${id ?? 'new'}`
  // The account is remembered, because a lost session has none and its typing belongs to it all the same.
  const account = useRef('')
  if (user?.id) account.current = String(user.id)

  const keepNow = useCallback(
    () => keep(localStorage, document, account.current, { at: Date.now(), data: getData() }),
    [document, getData],
  )

  useEffect(() => {
    if (isOpening || !account.current) return
    const found = kept(localStorage, document, account.current, Date.now())
    const shown = getData()
    if (!found || sayTheSame(found.data, shown)) return
    const when = new Date(found.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
    setOffer({ ...found, when, isOlder: found.data.revision !== shown.revision })
  }, [document, getData, isOpening])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the fields is a reason to keep them anew
  useEffect(() => {
    if (!isModified || isSaving) return
    const pause = setTimeout(keepNow, PAUSE_MS)
    // A step back or a closed tab comes before the pause ends.
    window.addEventListener('pagehide', keepNow)
    return () => {
      clearTimeout(pause)
      window.removeEventListener('pagehide', keepNow)
    }
  }, [fields, isModified, isSaving, keepNow])

  useForgetOnceSaved(document, { isSaving, hasFailed, keepNow })
  useEffect(() => {
    // Whoever goes on typing has seen the offer, and what they type now takes its place.
    if (isModified) setOffer(undefined)
  }, [isModified])

  return {
    offer,
    bringBack: async () => {
      if (!offer) return
      await reset(offer.data)
      setModified(true)
      setOffer(undefined)
    },
    throwAway: () => {
      forget(localStorage, document)
      setOffer(undefined)
    },
  }
}

interface Save {
  isSaving: boolean
  hasFailed: boolean
  keepNow: () => void
}

/** A save has ended well where the form is not marked as submitted afterwards. One that was refused is kept. */
function useForgetOnceSaved(document: string, { isSaving, hasFailed, keepNow }: Save): void {
  const wasSaving = useRef(false)
  useEffect(() => {
    const hasEnded = wasSaving.current && !isSaving
    wasSaving.current = isSaving
    if (!hasEnded) return
    if (hasFailed) keepNow()
    else forget(localStorage, document)
  }, [document, hasFailed, isSaving, keepNow])
}
