import { Ctx, Mutation, Resolver } from 'type-graphql'
import { syncWorkoutEvents } from '../../actions/workouts/sync/syncWorkoutEvents.ts'
import type { Context } from '../context/context.ts'
import { Input } from '../context/rootAccess.ts'
import { Costs } from '../limits/cost/fieldCost.ts'
import { runTraining } from './runTraining.ts'
import { SyncWorkoutEventsInput } from './sync.inputs.ts'
import { SyncResult, SyncWorkoutEventsPayload } from './sync.payloads.ts'

@Resolver()
export class SyncMutations {
  @Costs({ listSize: { slicingArguments: ['input.events'], sizedFields: ['results'] } })
  @Mutation(() => SyncWorkoutEventsPayload, {
    nullable: true,
    description:
      'Takes in an offline log: at most 500 events, in any order, any number of times, from any number of devices. Each event has ' +
      'one outcome and none spoils another. A removal beats a late log; of two edits of one value the later counts, by ' +
      '`occurredAt` and then by event ID; completed beats abandoned. The same event ID with another body is REJECTED. Refuses ' +
      'TOO_MANY.',
  })
  syncWorkoutEvents(
    @Input(SyncWorkoutEventsInput, 'What happened.') input: SyncWorkoutEventsInput,
    @Ctx() context: Context,
  ): Promise<SyncWorkoutEventsPayload> {
    return runTraining(context, input, {
      Payload: SyncWorkoutEventsPayload,
      operation: syncWorkoutEvents,
      toPayload: (events) => ({ results: events.map(SyncResult.from) }),
      whenRefused: { results: [] },
    })
  }
}
