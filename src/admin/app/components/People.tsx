'use client'

import { useDocumentTitle, useFormFields, ViewDescription } from '@payloadcms/ui'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { DefaultCellComponentProps } from 'payload'
import { useEffect } from 'react'

const LIST = '/collections/productUsers'

/** What the list of people is. On the page of one of them it would say nothing. */
export function PeopleDescription() {
  const isList = usePathname().endsWith(LIST)
  const description = 'The people who train, and those who coach them. They sign in with a passkey.'
  return isList ? <ViewDescription description={description} /> : null
}

/** In the list of people a name leads to the training, because it is what one comes for. */
export function PersonCell({ cellData, link, onClick, rowData, collectionSlug }: DefaultCellComponentProps) {
  const username = String(cellData ?? '')
  if (onClick) {
    return (
      <button type="button" onClick={() => onClick({ cellData, collectionSlug, rowData })}>
        {username}
      </button>
    )
  }
  return link ? <Link href={`/admin${LIST}/${rowData.id}/training`}>{username}</Link> : <span>{username}</span>
}

/** Calls the page of somebody by the name that they gave themself. Payload knows only the username. */
export function PersonTitle() {
  const { title, setDocumentTitle } = useDocumentTitle()
  const name = useFormFields(([fields]) => fields.displayName?.value)
  useEffect(() => {
    if (typeof name !== 'string' || name === '' || title === name) return
    // Payload sets the username in the same moment and would win.
    const later = setTimeout(() => setDocumentTitle(name))
    return () => clearTimeout(later)
  }, [name, setDocumentTitle, title])
  return null
}
