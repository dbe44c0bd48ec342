'use client'

import { useDocumentInfo, useEditDepth, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** Whether a new program is being saved, or has just been. Payload then leads to a new page, with a form that knows nothing of it. */
let isNew = false

/** Whoever has made a program writes its plan next, and Payload leads to the form that they have just filled in. */
export function useWayToPlan(): void {
  const { id, collectionSlug } = useDocumentInfo()
  const isOnPage = useEditDepth() < 2 && collectionSlug === 'programs'
  const [isSaving, hasFailed] = [useFormProcessing(), useFormSubmitted()]
  const router = useRouter()
  const wasSaving = useRef(false)
  useEffect(() => {
    const hasEnded = wasSaving.current && !isSaving
    wasSaving.current = isSaving
    if (!isOnPage || id) return
    if (isSaving) isNew = true
    else if (hasEnded && hasFailed) isNew = false
  }, [id, isOnPage, isSaving, hasFailed])
  useEffect(() => {
    if (!isOnPage || !id || !isNew) return
    isNew = false
    router.replace(`/admin/collections/programs/${id}/plan`)
  }, [id, isOnPage, router])
}
