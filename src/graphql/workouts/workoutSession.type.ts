import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Volume, volumeIn } from '../../actions/workouts/progress/volume.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import { MassUnit, WorkoutSessionStatus } from '../../kernel/workoutVocabulary.ts'
import type { WorkoutSession as WorkoutSessionDocument } from '../../payload-types.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime, Decimal, LocalDate } from '../scalars/scalars.ts'

registerEnumType(WorkoutSessionStatus, {
  name: 'WorkoutSessionStatus',
  description: 'The status of a workout session.',
  valuesConfig: {
    IN_PROGRESS: { description: 'The workout has started and has not ended.' },
    COMPLETED: { description: 'The workout is done: it counts for progress and fills its slot. This status is final.' },
    ABANDONED: {
      description:
        'The workout was broken off. Its sets stay and may be personal records, but it does not count for progress.',
    },
  },
})

@ObjectType({ implements: Node, description: 'A workout that one athlete is doing or has done.' })
export class WorkoutSession extends Node {
  @Field(() => ID, {
    simple: true,
    description: "The UUID that the device made for the session; unique among the athlete's sessions.",
  })
  clientId!: string

  @Field({
    simple: true,
    description:
      'The title of the workout as it was prescribed, or the title that the athlete gave a freestyle workout; `Workout` ' +
      'when the athlete no longer saw the workout.',
  })
  workoutTitle!: string

  @Field(() => ID, {
    nullable: true,
    simple: true,
    description: 'The slot of a milestone that the session fills; null for a workout on its own.',
  })
  slotId!: string | null

  @Field(() => WorkoutSessionStatus, { simple: true, description: 'The status of the session.' })
  status!: WorkoutSessionStatus

  @Field(() => DateTime, { simple: true, description: 'When the workout started.' })
  startedAt!: string

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description: 'When the workout was completed; null unless the status is COMPLETED.',
  })
  completedAt!: string | null

  @Field(() => LocalDate, {
    nullable: true,
    simple: true,
    description:
      "The day on which the workout was completed, in the athlete's time zone when the completion was recorded. The " +
      'workout counts for this day and its week, whatever the time zone is later; null unless the status is COMPLETED.',
  })
  completedOn!: string | null

  @Field(() => String, { nullable: true, simple: true, description: "The athlete's notes on the workout." })
  notes!: string | null

  @Field(() => Int, { nullable: true, simple: true, description: 'How the workout felt to the athlete, 1 to 5.' })
  rating!: number | null

  @Field({
    simple: true,
    description: 'Whether the athlete said that they had pain; false also where nobody has said anything.',
  })
  hasPain!: boolean

  @Field(() => DateTime, {
    simple: true,
    description:
      'When the session last changed. A change of its sets is a change of the session where it changes the number or ' +
      'the volume of the sets.',
  })
  updatedAt!: string

  /** The database IDs and the volume, for field resolvers. */
  documentId!: string
  userId!: string
  workoutId!: string | null
  enrolmentId!: string | null
  /** The key of the workout's revision, for the loader of the field `prescribed`. */
  prescribedBy!: string | null
  /** What coaches had adjusted by then, as it is stored. */
  adjusted!: unknown
  moved!: Volume

  @Field(() => Decimal, {
    description:
      'The sum of load × repetitions over all sets except warm-ups. The sum is exact and is rounded once, half to ' +
      'even to 3 decimals.',
  })
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
      completedOn: document.completedOn ?? null,
      notes: document.notes || null,
      rating: document.rating ?? null,
      hasPain: document.hasPain ?? false,
      updatedAt: document.updatedAt,
      documentId: document.id,
      userId: idOf(document.user),
      workoutId: idOf(document.workout) ?? null,
      enrolmentId: idOf(document.enrolment) ?? null,
      prescribedBy: document.prescribed ?? null,
      adjusted: document.adjusted,
      moved: { kgThousandths: document.volumeKgThousandths, lbThousandths: document.volumeLbThousandths },
    })
  }
}

export const WorkoutSessionConnection = connectionOf('WorkoutSession', WorkoutSession, 'workout sessions')
