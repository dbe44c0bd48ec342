'use client'

import {
  toast,
  useAllFormFields,
  useAuth,
  useDocumentInfo,
  useForm,
  useFormInitializing,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { forget, type Kept, keep, kept, type Place, sayTheSame } from './keptTyping.ts'
import { livingForms, useLivingForm } from './livingForms.ts'
import { useFormKey } from './useFormKey.ts'
import { useSaveEnds } from './useSaveEnds.ts'

const PAUSE_MS = 400

interface Offer extends Kept {
  form: string
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
  const [isModified, isSaving, isOpening] = [useFormModified(), useFormProcessing(), useFormInitializing()]
  const [offer, setOffer] = useState<Offer>()
  const [isFull, setIsFull] = useState(false)
  const { key, next, take, renew } = useFormKey()
  useLivingForm(key)
  // The account is remembered, because a lost session has none and its typing belongs to it all the same.
  const account = useRef('')
  if (user?.id) account.current = String(user.id)
  const document = `${collectionSlug}:${id ?? 'new'}`
  const place = useMemo((): Place => ({ account: account.current, document, form: key }), [document, key])

  const keepNow = useCallback(() => {
    if (place.account && place.form) setIsFull(!keep(localStorage, place, { at: Date.now(), data: getData() }))
  }, [getData, place])

  /** Looks for what was typed here before and is in no form that is still open. */
  const look = useCallback(async () => {
    const open = await livingForms()
    const shown = getData()
    const found = kept(localStorage, place.account, document, Date.now()).filter(({ form }) => form !== place.form)
    for (const { form, data } of found) {
      if (sayTheSame(data, shown)) forget(localStorage, { ...place, form })
    }
    const newest = found.find(({ form, data }) => !open.has(form) && !sayTheSame(data, shown))
    setOffer(newest && { ...newest, when: inWords(newest.at), isOlder: newest.data.revision !== shown.revision })
  }, [document, getData, place])

  useEffect(() => {
    if (!isOpening && place.account && place.form) look()
  }, [isOpening, look, place])

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

  useEffect(() => {
    if (isModified && key === next.current) next.current = null
  }, [isModified, key, next])

  useSaveEnds((hasFailed) => {
    if (!hasFailed) {
      forget(localStorage, place)
      return renew()
    }
    keepNow()
    // Payload takes a form for unchanged once it was answered, whatever the answer. Nobody could save it again then.
    setModified(true)
  })

  return {
    offer,
    isFull: isFull && isModified,
    bringBack: async () => {
      if (!offer) return
      // What has been typed meanwhile is offered in its turn.
      if (isModified) keepNow()
      const { form, data } = offer
      next.current = form
      try {
        await reset(data)
        // An effect that has seen the form without a key may still be about to give it one.
        next.current = form
        take(form)
        setModified(true)
      } catch {
        next.current = null
        toast.error('Waymark cannot be reached. Look at your network and try again.')
      }
    },
    throwAway: async () => {
      if (offer) forget(localStorage, { ...place, form: offer.form })
      await look()
    },
  }
}

const inWords = (at: number) => new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
