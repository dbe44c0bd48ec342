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
      "Applies an offline log of the signed-in caller's own training: at most 500 events, in any order, sent any " +
      'number of times, from any number of devices. Each event has its own outcome, and a rejected event does not ' +
      'stop the others. A removal overrules a late log, and a deletion all events of its workout. Of two edits of the same value, the later one counts, by ' +
      '`occurredAt` and then by event ID; another log of a set with other values is such an edit. A completion ' +
      'overrules an abandonment. An event is REJECTED when its event ID was accepted before with another body. ' +
      'Refuses TOO_MANY (more than 500 events).',
  })
  syncWorkoutEvents(
    @Input(SyncWorkoutEventsInput, 'The events to sync.') input: SyncWorkoutEventsInput,
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
