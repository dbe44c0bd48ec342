import type { Where } from 'payload'
import { readClientId } from '../../kernel/deviceClock.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import type { WorkoutSession } from '../../payload-types.ts'
import { findRows } from '../../storage/findRows.ts'
import type { Context } from '../context/context.ts'

/** The session with this public ID, or null when the caller may not see it. */
export async function findWorkoutSessionById(
  { loaders }: Pick<Context, 'loaders'>,
  workoutSessionId: string,
): Promise<WorkoutSession | null> {
  const id = decodeId('workoutSession', workoutSessionId)
  return id === null ? null : loaders.visibleSession.load(id)
}

/** The caller's own session with this client ID, or null. Other users' devices may have made the same client ID. */
export async function findWorkoutSessionByClientId(
  { caller, payload, req }: Pick<Context, 'caller' | 'payload' | 'req'>,
  clientId: string,
): Promise<WorkoutSession | null> {
  const ofDevice = { clientId: { equals: readClientId(clientId) } }
  const own: Where = { and: [{ user: { equals: caller.user?.id } }, ofDevice, { removedAt: { exists: false } }] }
  const [found] = await findRows({ payload, req }, 'workoutSessions', own, { limit: 1 })
  return found ?? null
}
