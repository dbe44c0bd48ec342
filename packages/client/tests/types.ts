// Never run: `npm run typecheck` compiles it. Each @ts-expect-error fails the compilation if the line below it is right.

import {
  CreateProgram,
  Logout,
  LogSet,
  ProgramById,
  Programs,
  ReorderProgramMilestones,
  StartWorkout,
} from '../src/generated/documents.ts'
import * as masked from '../src/generated/masked.ts'
import type { ExerciseID, ProgramID } from '../src/generated/types.ts'
import { type Client, type DoneOf, type UserErrorsOf, WaymarkError } from '../src/index.ts'
import { mockProgram } from '../src/mocks.ts'
import type { TrainingQueue } from '../src/offline/index.ts'

declare const client: Client
declare const id: ProgramID
declare const training: TrainingQueue

export async function answers() {
  const { programs } = await client.query(Programs, { first: 2 })
  await client.query(Programs)
  const title: string | undefined = programs?.nodes[0]?.title
  // @ts-expect-error: a page may be null
  programs.nodes
  // @ts-expect-error: the operation does not select it
  programs?.nodes[0]?.updatedAt
  // @ts-expect-error: an ID is required
  await client.query(ProgramById)
  // @ts-expect-error: a string is not an ID
  await client.query(ProgramById, { id: 'program_1' as string })
  return title
}

export async function refusals() {
  const created = await client.mutate(CreateProgram, { input: { title: 'Mine' } })
  // @ts-expect-error: it may have been refused
  created.program
  if (created.ok) return created.program.id
  const [error] = created.userErrors
  switch (error.code) {
    case 'INVALID':
    case 'TOO_MANY':
      return error.reason satisfies string
    case 'TAKEN':
    case 'NOT_FOUND':
    case 'IDEMPOTENCY_CONFLICT':
      return error.reason satisfies null
    // @ts-expect-error: this mutation never refuses so
    case 'LAST_PASSKEY':
      return null
    default:
      return error satisfies never
  }
}

export function notExhaustive(error: UserErrorsOf<typeof ReorderProgramMilestones>) {
  switch (error.code) {
    case 'NOT_FOUND':
      return null
    case 'STALE_REVISION':
      return error.currentRevision satisfies number
    default:
      // @ts-expect-error: one code is left
      return error satisfies never
  }
}

export function whatIsLeft(error: UserErrorsOf<typeof ReorderProgramMilestones>) {
  if (error.code === 'MILESTONE_SET_MISMATCH') return error.missing
  // @ts-expect-error: only the mismatch has it
  return error.missing
}

export async function keys() {
  const now = new Date()
  await client.mutate(StartWorkout, { input: { title: 'Free', startedAt: now } })
  await client.mutate(StartWorkout, { input: { title: 'Free', clientId: crypto.randomUUID() } })
  // @ts-expect-error: a day is no moment
  await client.mutate(StartWorkout, { input: { title: 'Free', startedAt: '2026-11-22' } })
  // @ts-expect-error: the client makes no key here, and the variables are required
  await client.mutate(ReorderProgramMilestones)
  // @ts-expect-error: a program is not a session
  await client.mutate(LogSet, { input: { workoutSessionId: id, exerciseId: id } })
  const out = await client.mutate(Logout)
  return out.ok && out.sessionsEnded
}

export function decimals(set: NonNullable<DoneOf<typeof LogSet>['set']>) {
  const value: string | undefined = set.load?.value
  // @ts-expect-error: a decimal is no number
  const number: number | undefined = set.load?.value
  // @ts-expect-error: a decimal is no day
  const other: typeof set.performedOn = set.rpe
  return [value, number, other]
}

export async function fragments() {
  const logged = await client.mutate(masked.LogSet, { input: {} as never })
  if (!logged.ok) return logged.userErrors[0].code satisfies 'INVALID' | 'NOT_FOUND'
  // @ts-expect-error: only who reads the fragment sees it
  logged.set?.reps
  const set = masked.readFragment(masked.SetFields, logged.set)
  // @ts-expect-error: there may be none
  set.reps
  const records = masked.readFragment(masked.RecordFields, logged.newPersonalRecords)
  return [set?.reps, records[0]?.kind]
}

export function mocks() {
  const program = mockProgram({ id: 'program_1', milestones: [{ title: 'One' }] })
  // @ts-expect-error: no such field
  mockProgram({ name: 'x' })
  // @ts-expect-error: no such level
  mockProgram({ level: 'HARD' })
  return program.milestones[0]?.title
}

export function errors(error: unknown) {
  return error instanceof WaymarkError && error.code === 'RATE_LIMITED' && error.retryAfterSeconds
}

export async function offline(exerciseId: ExerciseID) {
  const set = { sessionClientId: 'a', setClientId: 'b', exerciseId }
  const { clientEventId, occurredAt } = await training.add({ setLogged: { ...set, reps: '5' } })
  await training.add({ clientEventId, occurredAt: new Date(), workoutCompleted: { sessionClientId: 'a' } })
  // @ts-expect-error: numbers are texts in an event, so that a bad one rejects its own event only
  await training.add({ setLogged: { ...set, reps: 5 } })
  // @ts-expect-error: an event is of one kind
  await training.add({ setLogged: set, setRemoved: { setClientId: 'b' } })
  // @ts-expect-error: and of one at least
  await training.add({ occurredAt })
  const [rejected] = training.state().rejected
  if (rejected) await training.add(rejected.event)
  return rejected?.reasons[0]?.message satisfies string | undefined
}
