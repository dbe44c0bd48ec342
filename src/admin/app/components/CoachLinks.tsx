import type { ServerProps, TypedUser } from 'payload'
import { CoachLink } from './CoachLink.tsx'

/** What a coach goes to most stands first in the navigation. */
export function CoachLinks({ user }: ServerProps & { user?: TypedUser }) {
  const role = (user as { role?: string } | undefined)?.role
  if (role !== 'coach') return null
  return (
    <>
      <CoachLink to="/admin" name="Today" />
      <CoachLink to="/admin/athletes" name="Athletes" />
    </>
  )
}
