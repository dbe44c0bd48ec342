import type { ServerProps, TypedUser } from 'payload'
import { TodayClient } from './TodayClient.tsx'

/** The first page of a coach begins with who needs them. Owners and viewers coach nobody. */
export function Today({ user }: ServerProps & { user?: TypedUser }) {
  const role = (user as { role?: string } | undefined)?.role
  return role === 'coach' ? <TodayClient /> : null
}
