import { decodeAnyId, encodeId, type NodeType } from '../kernel/nodeId.ts'
import type { Account } from './auth/account.type.ts'
import { findAccount } from './auth/findAccount.ts'
import { ProductUser } from './auth/productUser.type.ts'
import { Adjustment } from './coaching/adjustment.type.ts'
import { findAttention } from './coaching/attentionOfCoach.ts'
import { Coaching } from './coaching/coaching.type.ts'
import type { Context } from './context/context.ts'
import { Exercise } from './exercises/exercise.type.ts'
import type { Node } from './nodes/node.type.ts'
import { Milestone } from './programs/milestone.type.ts'
import { Program } from './programs/program.type.ts'
import { ProgramRevision } from './programs/revision.type.ts'
import { Workout } from './programs/workout.type.ts'
import { WorkoutRevision } from './programs/workoutRevision.type.ts'
import { Comment } from './workouts/comment.type.ts'
import { Enrolment } from './workouts/enrolment.type.ts'
import { PerformedSet } from './workouts/performedSet.type.ts'
import { PersonalRecord } from './workouts/personalRecord.type.ts'
import { WorkoutSession } from './workouts/workoutSession.type.ts'

type Finder = (context: Context, id: string) => Promise<Node | null>

/** Each type's finder is batched, and returns only what the caller may see. */
const finders: Record<NodeType, Finder> = {
  program: async ({ loaders }, id) => orNull(await loaders.visibleProgram.load(id), Program.from),
  programRevision: async ({ loaders }, id) => orNull(await loaders.visibleRevision.load(id), ProgramRevision.from),
  milestone: async ({ loaders }, id) => orNull(await loaders.visibleMilestone.load(id), Milestone.from),
  workout: async ({ loaders }, id) => orNull(await loaders.visibleWorkout.load(id), Workout.from),
  workoutRevision: async ({ loaders }, id) =>
    orNull(await loaders.visibleWorkoutRevision.load(id), WorkoutRevision.from),
  exercise: async ({ loaders }, id) => orNull(await loaders.exercise.load(id), Exercise.from),
  user: async ({ caller, loaders }, id) =>
    caller.user?.id === id
      ? ProductUser.from(caller.user)
      : orNull(await loaders.visibleUser.load(id), ProductUser.from),
  passkey: async (context, id) => ownAccountNode(context, ({ passkeys }) => passkeys, encodeId('passkey', id)),
  session: async (context, id) => ownAccountNode(context, ({ sessions }) => sessions, encodeId('session', id)),
  enrolment: async ({ loaders }, id) => orNull(await loaders.visibleEnrolment.load(id), Enrolment.from),
  adjustment: async ({ loaders }, id) => orNull(await loaders.visibleAdjustment.load(id), Adjustment.from),
  workoutSession: async ({ loaders }, id) => orNull(await loaders.visibleSession.load(id), WorkoutSession.from),
  performedSet: async ({ loaders }, id) => orNull(await loaders.visibleSet.load(id), PerformedSet.from),
  coaching: async ({ loaders }, id) => orNull(await loaders.visibleCoaching.load(id), Coaching.from),
  attention: findAttention,
  comment: async ({ loaders }, id) => orNull(await loaders.visibleComment.load(id), Comment.from),
  personalRecord: async ({ loaders }, id) => orNull(await loaders.visibleRecord.load(id), PersonalRecord.from),
}

/** Passkeys and auth sessions are visible only to their owner. For anybody else the result is null. */
async function ownAccountNode(context: Context, of: (account: Account) => Node[], id: string): Promise<Node | null> {
  const account = context.caller.user ? await findAccount(context) : null
  return (account && of(account).find((node) => node.id === id)) ?? null
}

function orNull<Document, Type>(document: Document | null, from: (document: Document) => Type): Type | null {
  return document === null ? null : from(document)
}

/** Returns null when the ID is malformed, when nothing has it, and when the caller may not see the object. */
export async function findNode(context: Context, taggedId: string): Promise<Node | null> {
  const decoded = decodeAnyId(taggedId)
  return decoded ? finders[decoded.type](context, decoded.id) : null
}
