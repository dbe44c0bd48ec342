import { Gutter } from '@payloadcms/ui'
import { canAccessAdmin, type DocumentViewServerProps } from 'payload'
import { ProgramStepNav } from './ProgramStepNav.tsx'
import { PlanClient } from './plan/PlanClient.tsx'

/** Payload lets anybody open a view, so this view checks access itself. Its data come from endpoints that check too. */
export async function ProgramPlan({ doc, initPageResult: { req } }: DocumentViewServerProps) {
  await canAccessAdmin({ req })
  const user = req.user as { id: string; role?: string } | null
  if (!user?.role) return null
  return (
    <Gutter className="plan">
      <ProgramStepNav />
      <PlanClient
        id={String(doc.id)}
        user={String(user.id)}
        mayWrite={user.role === 'owner' || user.role === 'coach'}
      />
    </Gutter>
  )
}
