'use client'

import {
  ConfirmationModal,
  PopupList,
  toast,
  useAuth,
  useDocumentInfo,
  useDocumentTitle,
  useForm,
  useFormModified,
  useModal,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useCallback, useId, useState } from 'react'

interface Answer {
  message?: string
  doc?: { id: string }
  errors?: { message: string }[]
}

const UNANSWERED = 'Waymark could not answer this request. Try again.'

/**
 * Payload's own Duplicate, in the same menu and with the same effect, but it first asks for the title of the copy. The
 * styles hide Payload's own button where this one is.
 */
export function DuplicateWithTitle() {
  const { id, collectionSlug = '' } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const { permissions } = useAuth()
  const { closeModal, openModal } = useModal()
  const { setModified } = useForm()
  const isModified = useFormModified()
  const router = useRouter()
  const field = useId()
  const [typed, setTyped] = useState('')
  const select = useCallback((input: HTMLInputElement | null) => input?.select(), [])
  const modal = `duplicate-with-title-${id}`
  if (!id || !permissions?.collections?.[collectionSlug]?.create) return null

  const duplicate = async () => {
    try {
      const response = await fetch(`/api/${collectionSlug}/${id}/duplicate`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ title: typed }),
      })
      const { doc, message, errors }: Answer = await response.json()
      if (!doc) throw new Error(errors?.[0]?.message ?? UNANSWERED)
      toast.success(message ?? 'Duplicated.')
      setModified(false)
      router.push(`/admin/collections/${collectionSlug}/${doc.id}`)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <>
      <PopupList.Button
        id="action-duplicate-with-title"
        onClick={() => {
          setTyped(`${title} (copy)`)
          openModal(modal)
        }}
      >
        Duplicate
      </PopupList.Button>
      <ConfirmationModal
        modalSlug={modal}
        heading="Duplicate"
        confirmLabel="Duplicate"
        confirmingLabel="Duplicating …"
        onConfirm={duplicate}
        body={
          <div className="duplicate-with-title">
            <p>
              {COPIES.get(collectionSlug)}
              {isModified && ' Your unsaved changes are not copied and will be lost.'}
            </p>
            <label htmlFor={field}>Title of the copy</label>
            <input
              ref={select}
              id={field}
              type="text"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              onKeyDown={({ key }) => {
                if (key === 'Enter') duplicate().then(() => closeModal(modal))
              }}
            />
          </div>
        }
      />
    </>
  )
}

const COPIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    programs:
      'The copy is a draft with milestones and workouts of its own. Nothing that you change in it changes the original.',
    milestones:
      'The copy has workouts of its own and is in no program yet. Nothing that you change in it changes the original.',
    workouts: 'The copy is in no milestone yet. Nothing that you change in it changes the original.',
  }),
)
