import { Gutter } from '@payloadcms/ui'
import { canAccessAdmin, type DocumentViewServerProps } from 'payload'
import { AthleteTrainingClient } from './AthleteTrainingClient.tsx'

/** Payload lets anybody open a view, so this one asks by itself. Its data come by an endpoint, which asks as well. */
export async function AthleteTraining({ doc, initPageResult: { req } }: DocumentViewServerProps) {
  await canAccessAdmin({ req })
  if (!(req.user as { role?: string } | null)?.role) return null
  return (
    <Gutter className="overview">
      <AthleteTrainingClient id={String(doc.id)} />
    </Gutter>
  )
}
