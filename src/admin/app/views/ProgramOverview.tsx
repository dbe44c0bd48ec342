import { Gutter } from '@payloadcms/ui'
import { canAccessAdmin, type DocumentViewServerProps } from 'payload'
import { ProgramOverviewClient } from './ProgramOverviewClient.tsx'
import { ProgramStepNav } from './ProgramStepNav.tsx'

/** Payload lets anybody open a view, so this view checks access itself. Its data come from endpoints that check too. */
export async function ProgramOverview({ doc, initPageResult: { req } }: DocumentViewServerProps) {
  await canAccessAdmin({ req })
  const role = (req.user as { role?: string } | null)?.role
  if (!role) return null
  return (
    <Gutter className="overview">
      <ProgramStepNav />
      <ProgramOverviewClient id={String(doc.id)} mayWrite={role === 'owner' || role === 'coach'} />
    </Gutter>
  )
}
