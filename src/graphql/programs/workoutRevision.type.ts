import { Field, Int, ObjectType } from 'type-graphql'
import { encodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Workout, WorkoutRevision as WorkoutRevisionDocument } from '../../payload-types.ts'
import { perDocument } from '../../storage/perDocument.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { AssumedSize, Costs } from '../limits/cost/fieldCost.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'
import { WorkoutExercise } from './workout.type.ts'

@Costs({ weight: 4 })
@ObjectType({
  implements: Node,
  description:
    'A workout as it was at one revision. A revision never changes once it is written, and it stays when the workout is ' +
    'deleted. Athletes do what the revision asks for that their enrolment or their session names.',
})
export class WorkoutRevision extends Node {
  @Field(() => Int, {
    simple: true,
    description: 'The revision number of the workout. It grows by one with every accepted change.',
  })
  revision!: number

  @Field(() => DateTime, { simple: true, description: 'When the revision was written.' })
  createdAt!: string

  @Field({ simple: true, description: 'The title of the workout at this revision.' })
  title!: string

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'The description of the workout at this revision.',
  })
  description!: string | null

  @Field(() => Int, {
    nullable: true,
    simple: true,
    description: 'The estimated duration of the workout at this revision, in minutes.',
  })
  estimatedMinutes!: number | null

  @AssumedSize(6)
  @Field(() => [WorkoutExercise], {
    simple: true,
    description: 'The exercises of the workout at this revision, in the order in which they are done.',
  })
  exercises!: WorkoutExercise[]

  /** The database IDs, for the loaders of the fields `workout` and `createdBy`. */
  workoutId!: string
  createdById!: string | null

  static readonly from = perDocument((document: WorkoutRevisionDocument): WorkoutRevision => {
    return Object.assign(new WorkoutRevision(), {
      id: encodeId('workoutRevision', document.id),
      revision: document.revision,
      createdAt: document.createdAt,
      title: document.title,
      description: document.description || null,
      estimatedMinutes: document.estimatedMinutes ?? null,
      exercises: ((document.exercises ?? []) as NonNullable<Workout['exercises']>).map(WorkoutExercise.from),
      workoutId: document.workoutId,
      createdById: idOf(document.createdBy) ?? null,
    })
  })
}

export const WorkoutRevisionConnection = connectionOf('WorkoutRevision', WorkoutRevision, 'workout revisions')
