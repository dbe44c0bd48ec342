import { Gutter } from '@payloadcms/ui'
import { canAccessAdmin, type DocumentViewServerProps } from 'payload'
import { SessionSetsClient } from './SessionSetsClient.tsx'

/**
 * Payload lets anybody open a view, so this view checks access itself. Its data come from an endpoint that checks too.
 */
export async function SessionSets({ doc, initPageResult: { req } }: DocumentViewServerProps) {
  await canAccessAdmin({ req })
  if (!(req.user as { role?: string } | null)?.role) return null
  return (
    <Gutter className="overview">
      <SessionSetsClient id={String(doc.id)} />
    </Gutter>
  )
}
