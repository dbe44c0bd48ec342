'use client'

import { useDocumentTitle, useFormFields, useStepNav } from '@payloadcms/ui'
import { useEffect } from 'react'
import { useTitle } from './titles.ts'

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    HEAVIEST_LOAD: 'heaviest load',
    BEST_ESTIMATED_ONE_REP_MAX: 'best estimated 1RM',
    MOST_REPS: 'most reps',
    LONGEST_DURATION: 'longest time',
    LONGEST_DISTANCE: 'longest distance',
  }),
)

/** Names a record by its exercise and its kind. Payload would name it by its ID, because a record stores no name. */
export function RecordTitle() {
  const { title, setDocumentTitle } = useDocumentTitle()
  const { setStepNav } = useStepNav()
  const exercise = useTitle(
    'exercises',
    useFormFields(([fields]) => fields.exercise?.value),
  )
  const kind = useFormFields(([fields]) => String(fields.kind?.value ?? ''))
  const name = exercise && `${exercise}: ${KINDS.get(kind) ?? kind}`
  useEffect(() => {
    // Payload names the document anew whenever its data arrive.
    if (!name) return
    if (title !== name) setDocumentTitle(name)
    setStepNav([{ label: 'Personal records', url: '/admin/collections/personalRecords' }, { label: name }])
  }, [name, setDocumentTitle, setStepNav, title])
  return null
}
