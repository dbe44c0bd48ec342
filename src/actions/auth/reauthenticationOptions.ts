import type { AuthRequest } from './authRequest.ts'
import { openCeremony } from './ceremony.ts'
import { requireSession } from './fresh.ts'
import { type RequestCeremony, requestCeremony } from './passkeyLoginOptions.ts'

/** Begins a reauthentication, good for this session of this user alone. */
export async function reauthenticationOptions(context: AuthRequest): Promise<RequestCeremony> {
  const { auth, caller, doorway } = context
  const { user, session } = requireSession(context)
  const ceremony = await doorway.inTransaction(caller, (tx) =>
    openCeremony(tx, auth, 'reauthenticate', { user: user.id, sid: session.id }),
  )
  return requestCeremony(auth, ceremony)
}
