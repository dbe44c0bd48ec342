import { Field, ID, ObjectType } from 'type-graphql'
import { changeIn, type RowChange, setsIn } from '../../actions/workouts/progress/adjustedRows.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Adjustment as AdjustmentDocument, Workout } from '../../payload-types.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { Node } from '../nodes/node.type.ts'
import { PrescribedSet } from '../programs/workout.type.ts'
import { DateTime, Prescription } from '../scalars/scalars.ts'

type SetRow = NonNullable<NonNullable<Workout['exercises']>[number]['sets']>[number]

@ObjectType({
  implements: Node,
  description:
    'What a coach asks one athlete for in the place of a row of their program. It stays when the program changes, as long ' +
    'as the row does.',
})
export class Adjustment extends Node {
  @Field(() => ID, { simple: true, description: 'The ID of the row: a `WorkoutExercise`.' })
  workoutExerciseId!: string

  @Field({ simple: true, description: 'The title of the workout when the row was adjusted.' })
  workoutTitle!: string

  @Field({ simple: true, description: "The name of the row's exercise when the row was adjusted." })
  exerciseName!: string

  @Field(() => Prescription, {
    nullable: true,
    simple: true,
    description: "The sets to do instead, in one line. Null where the row's own sets stay.",
  })
  prescription!: string | null

  @AssumedSize(4)
  @Field(() => [PrescribedSet], {
    nullable: true,
    simple: true,
    description: "The sets to do instead, in order. Null where the row's own sets stay.",
  })
  sets!: PrescribedSet[] | null

  @Field({ simple: true, description: 'Whether the athlete is not asked for the row at all.' })
  isRemoved!: boolean

  @Field(() => DateTime, { simple: true, description: 'When it was last changed.' })
  adjustedAt!: string

  /** For loaders and for whoever may know the author. */
  change!: RowChange
  document!: AdjustmentDocument

  /** Only of an adjustment that was not taken back. */
  static from(document: AdjustmentDocument): Adjustment {
    const change = changeIn(document)
    if (!change) throw new Error(`The adjustment ${document.id} was taken back.`)
    return Object.assign(new Adjustment(), {
      document,
      change,
      id: encodeId('adjustment', document.id),
      workoutExerciseId: encodeId('workoutExercise', document.workoutExerciseId),
      workoutTitle: document.workoutTitle,
      exerciseName: document.exerciseName,
      prescription: document.prescription || null,
      sets: change.line === null ? null : (setsIn(change.line) as SetRow[]).map(PrescribedSet.from),
      isRemoved: change.isRemoved,
      adjustedAt: document.adjustedAt,
    })
  }
}

export const enrolmentOf = ({ document }: Adjustment) => idOf(document.enrolment)
export const athleteOf = ({ document }: Adjustment) => idOf(document.user)

export const AdjustmentConnection = connectionOf('Adjustment', Adjustment, 'adjustments')
