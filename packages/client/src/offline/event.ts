import type { WorkoutEventInput } from '../generated/types.ts'

type Kind = Exclude<keyof WorkoutEventInput, 'clientEventId' | 'occurredAt'>

/** Exactly one of the kinds. */
type OneKind = {
  [Each in Kind]: { [name in Each]: NonNullable<WorkoutEventInput[Each]> } & {
    [name in Exclude<Kind, Each>]?: never
  }
}[Kind]

/** What happened in training. The ID and the moment are made where they are absent. */
export type NewEvent = OneKind & { clientEventId?: string; occurredAt?: string | Date }

export type TrainingEvent = OneKind & { clientEventId: string; occurredAt: string }

/** Why an event was rejected. `reason` and `params` are for clients that speak another language than English. */
export interface Reason {
  code: string
  message: string
  field: string[] | null
  reason: string | null
  params: { name: string; value: string }[]
}

/** An event that does not count. It stays on the device until the app discards it, or adds it again. */
export interface RejectedEvent {
  event: TrainingEvent
  reasons: Reason[]
}

/** The event as it goes to the disk and to the service. A proxy of a framework becomes a plain object. */
export function complete(event: NewEvent): TrainingEvent {
  const { clientEventId = crypto.randomUUID(), occurredAt = new Date(), ...what } = event
  return JSON.parse(JSON.stringify({ clientEventId, occurredAt, ...what }))
}
