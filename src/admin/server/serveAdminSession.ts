import type { FastifyInstance, FastifyRequest } from 'fastify'
import { audit } from '../../actions/auth/audit.ts'
import { endSessions } from '../../actions/auth/sessions.ts'
import { type ContextSources, createContext } from '../../graphql/context/context.ts'
import { callerFor } from '../../kernel/caller.ts'
import { endAdminCookie, writeAdminCookie } from './adminCookie.ts'
import { linkAdmin } from './linkedAdmin.ts'
import { coachOf } from './passkeyStrategy.ts'

export type SessionSources = ContextSources

/**
 * POST /admin-session with a coach's access token opens the admin interface to the coach's browser. DELETE ends that
 * sign-in. The cookie stands for the same auth session as the token.
 */
export function serveAdminSession(scope: FastifyInstance, sources: SessionSources, production: boolean): void {
  // Plain HTTP is for development only. There, browsers do not keep a Secure cookie for every host name.
  const secure = (request: FastifyRequest) => production || request.protocol === 'https'

  scope.post('/admin-session', async (request, reply) => {
    const context = await createContext(sources, request)
    const { caller, session } = context
    if (!caller.user || !session) return reply.code(401).send({ message: 'Sign in first.' })
    const { user } = caller
    const isCoach =
      user.role === 'COACH' &&
      (await sources.doorway.inTransaction(caller, (tx) => linkAdmin(tx.req, user), user.id)) !== null
    if (!isCoach) {
      audit(context, 'admin refused', { userId: user.id })
      return reply.code(403).send({ message: 'Only coaches can sign in here with a passkey, and you are an athlete.' })
    }
    audit(context, 'admin session', { userId: user.id })
    return reply
      .header('set-cookie', writeAdminCookie(sources.doorway.payload.secret, session.id, secure(request)))
      .code(204)
      .send()
  })

  scope.delete('/admin-session', async (request, reply) => {
    const coach = await coachOf(sources.doorway.payload, request.headers.cookie)
    if (coach) {
      await sources.doorway.inTransaction(callerFor(coach.user), (tx) => endSessions(tx, [coach.session]))
    }
    return reply
      .header('set-cookie', endAdminCookie(secure(request)))
      .code(204)
      .send()
  })
}
