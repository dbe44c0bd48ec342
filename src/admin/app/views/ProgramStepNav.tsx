'use client'

import { SetDocumentStepNav, useDocumentInfo } from '@payloadcms/ui'

/** Payload says where a page stands on its own forms alone, and whoever opens another page at once has no way back. */
export function ProgramStepNav() {
  const { id } = useDocumentInfo()
  return <SetDocumentStepNav collectionSlug="programs" id={id} pluralLabel="Programs" useAsTitle="title" />
}
