import { Gutter } from '@payloadcms/ui'
import { canAccessAdmin, type DocumentViewServerProps } from 'payload'
import { ProgramAssignClient } from './coach/ProgramAssignClient.tsx'
import { ProgramStepNav } from './ProgramStepNav.tsx'

/** Payload lets anybody open a view, so this view checks access itself. Its data come from endpoints that check too. */
export async function ProgramAssign({ doc, initPageResult: { req } }: DocumentViewServerProps) {
  await canAccessAdmin({ req })
  const role = (req.user as { role?: string } | null)?.role
  if (!role) return null
  return (
    <Gutter className="coach-page">
      <ProgramStepNav />
      {role === 'coach' ? (
        <ProgramAssignClient id={String(doc.id)} />
      ) : (
        <p>Only coaches assign programs, to the athletes whom they coach.</p>
      )}
    </Gutter>
  )
}
