import type { ServerProps, TypedUser } from 'payload'
import { AthletesLink } from './AthletesLink.tsx'

/** What a coach goes to most stands first in the navigation. */
export function CoachLinks({ user }: ServerProps & { user?: TypedUser }) {
  const role = (user as { role?: string } | undefined)?.role
  return role === 'coach' ? <AthletesLink /> : null
}
