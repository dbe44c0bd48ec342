import { passkeysOf } from '../../actions/auth/acceptedCredentialIds.ts'
import { requireSession } from '../../actions/auth/fresh.ts'
import { freshUntil, livingSessions } from '../../actions/auth/sessions.ts'
import type { Context } from '../context/context.ts'
import { Account, AuthSession, Passkey } from './account.type.ts'

/** The passkeys, auth sessions and unused recovery codes of the caller. */
export async function findAccount(context: Context): Promise<Account> {
  const { user, session } = requireSession(context)
  const [passkeys, sessions, codes] = await Promise.all([
    passkeysOf(context, user.id),
    livingSessions(context, user.id),
    context.payload.count({
      collection: 'recoveryCodes',
      where: { and: [{ user: { equals: user.id } }, { usedAt: { exists: false } }] },
      overrideAccess: true, // only the caller's own rows
      req: context.req,
    }),
  ])
  return Object.assign(new Account(), {
    passkeys: passkeys.map(Passkey.from),
    sessions: sessions.map((each) => AuthSession.from(each, session.id)),
    unusedRecoveryCodes: codes.totalDocs,
    reauthenticatedUntil: freshUntil(session),
  })
}
