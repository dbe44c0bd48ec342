'use client'

import Link from 'next/link'
import type { DefaultCellComponentProps } from 'payload'

/** In the list of programs, the title leads to the plan: it is what a coach comes for. */
export function ProgramTitle({ cellData, link, onClick, rowData, collectionSlug }: DefaultCellComponentProps) {
  const title = String(cellData ?? '') || 'Without a title'
  if (onClick) {
    return (
      <button type="button" onClick={() => onClick({ cellData, collectionSlug, rowData })}>
        {title}
      </button>
    )
  }
  return link ? <Link href={`/admin/collections/programs/${rowData.id}/plan`}>{title}</Link> : <span>{title}</span>
}
