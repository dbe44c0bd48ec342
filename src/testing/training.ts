import { randomUUID } from 'node:crypto'
import {
  CompleteWorkoutDocument,
  EnrolInProgramDocument,
  LogSetDocument,
  type LogSetInput,
  StartWorkoutDocument,
  SyncWorkoutEventsDocument,
  type WorkoutEventInput,
} from './generated/operations.ts'
import { mutateAs } from './mutate.ts'
import { type Person, present, type TestServer } from './testServer.ts'

/** The requests that an athlete makes while training. */
export function training(server: Pick<TestServer, 'graphql'>, person: Pick<Person, 'token'>) {
  const mutate = mutateAs(server, person)
  return {
    mutate,

    async enrol(programId: string) {
      return present((await mutate(EnrolInProgramDocument, { programId })).enrolment)
    },

    async start(
      of: { workoutId: string } | { enrolmentId: string; slotId: string } | { title: string },
      clientId: string = randomUUID(),
    ) {
      return present((await mutate(StartWorkoutDocument, { clientId, ...of })).workoutSession)
    },

    async log(workoutSessionId: string, exerciseId: string, values: Partial<LogSetInput>) {
      return mutate(LogSetDocument, { workoutSessionId, exerciseId, clientId: randomUUID(), ...values } as LogSetInput)
    },

    async complete(workoutSessionId: string, more: { completedAt?: string; rating?: number; notes?: string } = {}) {
      return mutate(CompleteWorkoutDocument, { workoutSessionId, ...more })
    },

    async sync(events: WorkoutEventInput[]) {
      return (await mutate(SyncWorkoutEventsDocument, { events })).results
    },
  }
}

/** An event of a device. `what` is one of the ten kinds. */
export function event(
  occurredAt: string,
  what: Omit<WorkoutEventInput, 'clientEventId' | 'occurredAt'>,
): WorkoutEventInput {
  return { clientEventId: randomUUID(), occurredAt, ...what }
}

export const kg = (value: string) => ({ value, unit: 'KG' as const })
export const lb = (value: string) => ({ value, unit: 'LB' as const })
