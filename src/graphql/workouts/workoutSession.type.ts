import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Volume, volumeIn } from '../../actions/workouts/progress/volume.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import { MassUnit, WorkoutSessionStatus } from '../../kernel/workoutVocabulary.ts'
import type { WorkoutSession as WorkoutSessionDocument } from '../../payload-types.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime, Decimal } from '../scalars/scalars.ts'

registerEnumType(WorkoutSessionStatus, {
  name: 'WorkoutSessionStatus',
  description: 'How far a workout is.',
  valuesConfig: {
    IN_PROGRESS: { description: 'Begun and not ended.' },
    COMPLETED: { description: 'Done: it counts for progress and fills its slot. It stays so.' },
    ABANDONED: { description: 'Broken off: its sets stay, and it counts for nothing.' },
  },
})

@ObjectType({ implements: Node, description: 'A workout being done, or done, by one athlete.' })
export class WorkoutSession extends Node {
  @Field(() => ID, { simple: true, description: 'The UUID that the device made for it; unique for its athlete.' })
  clientId!: string

  @Field({ simple: true, description: 'What the workout was called when it was begun, whatever it is called now.' })
  workoutTitle!: string

  @Field(() => ID, {
    nullable: true,
    simple: true,
    description: 'The slot of a milestone that it fills; null for a workout on its own.',
  })
  slotId!: string | null

  @Field(() => WorkoutSessionStatus, { simple: true, description: 'How far it is.' })
  status!: WorkoutSessionStatus

  @Field(() => DateTime, { simple: true, description: 'When it began.' })
  startedAt!: string

  @Field(() => DateTime, { nullable: true, simple: true, description: 'When it was completed; null before.' })
  completedAt!: string | null

  @Field(() => String, { nullable: true, simple: true, description: 'What the athlete says of it.' })
  notes!: string | null

  @Field(() => Int, { nullable: true, simple: true, description: 'What the athlete thinks of it, 1 to 5.' })
  rating!: number | null

  /** The database IDs and the volume, for field resolvers. */
  documentId!: string
  userId!: string
  workoutId!: string | null
  enrolmentId!: string | null
  moved!: Volume

  @Field(() => Decimal, { description: 'Load × repetitions of every set but warm-ups: exact, rounded once.' })
  volume(
    @Arg('unit', () => MassUnit, { defaultValue: MassUnit.KG, description: 'The unit wanted.' }) unit: MassUnit,
  ): string {
    return volumeIn(unit, this.moved)
  }

  static from(document: WorkoutSessionDocument): WorkoutSession {
    return Object.assign(new WorkoutSession(), {
      id: encodeId('workoutSession', document.id),
      clientId: document.clientId,
      workoutTitle: document.workoutTitle,
      slotId: document.slotId ? encodeId('slot', document.slotId) : null,
      status: document.status,
      startedAt: document.startedAt,
      completedAt: document.completedAt ?? null,
      notes: document.notes || null,
      rating: document.rating ?? null,
      documentId: document.id,
      userId: idOf(document.user),
      workoutId: idOf(document.workout) ?? null,
      enrolmentId: idOf(document.enrolment) ?? null,
      moved: { kgThousandths: document.volumeKgThousandths, lbThousandths: document.volumeLbThousandths },
    })
  }
}

export const WorkoutSessionConnection = connectionOf('WorkoutSession', WorkoutSession, 'workout sessions')
