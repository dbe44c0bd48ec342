import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { RowChange, RowOfAthlete } from '../../actions/workouts/progress/adjustedRows.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import type { PrescribedSet as NotedSet } from '../../kernel/notation/prescribedSet.ts'
import { printPrescription } from '../../kernel/notation/print.ts'
import type { Workout } from '../../payload-types.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { PrescribedSet, WorkoutExercise } from '../programs/workout.type.ts'
import { Prescription } from '../scalars/scalars.ts'

type ExerciseRow = NonNullable<Workout['exercises']>[number]

/** It has no `id`, because a client would keep it in the place of the row that everybody else has. */
@ObjectType({
  description:
    'A row of a workout as one athlete is asked for it: as the program has it, or as their coach adjusted it for them ' +
    '(see `adjustEnrolment`). `written` is the row as the program has it.',
})
export class AskedRow {
  @Field(() => ID, { simple: true, description: 'The ID of the row, which `logSet` takes.' })
  workoutExerciseId!: string

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'Exercises with the same group are done as a superset.',
  })
  group!: string | null

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'Instructions for everybody who does the workout.',
  })
  notes!: string | null

  @Field(() => Int, { nullable: true, simple: true, description: 'The rest between sets, in seconds.' })
  restSeconds!: number | null

  @AssumedSize(4)
  @Field(() => [PrescribedSet], { simple: true, description: 'The sets that the athlete is asked for, in order.' })
  sets!: PrescribedSet[]

  @Field({ simple: true, description: 'Whether a coach has adjusted the row for this athlete.' })
  isAdjusted!: boolean

  @Field(() => WorkoutExercise, { simple: true, description: 'The row as the program has it.' })
  written!: WorkoutExercise

  /** The database IDs, for loaders, and what the sets are stored as, for the line. */
  athleteId!: string
  exerciseId!: string
  alternativeIds!: string[]
  stored!: readonly NotedSet[]
  change!: RowChange | null

  @Field(() => Prescription, { description: 'The sets in one line, as coaches write them: `3x5 @75% rest 3:00`.' })
  prescription(): string {
    return printPrescription(this.stored)
  }

  static from({ row, written, change }: RowOfAthlete, athleteId: string): AskedRow {
    const { group, notes, restSeconds, sets, alternativeIds, exerciseId, stored } = toRow(row)
    return Object.assign(new AskedRow(), {
      workoutExerciseId: encodeId('workoutExercise', String(row.id)),
      ...{ group, notes, restSeconds, sets, alternativeIds, exerciseId, stored },
      isAdjusted: change !== null,
      written: toRow(written),
      athleteId,
      change,
    })
  }
}

/** A revision keeps its rows as a workout has them. */
const toRow = (row: RowOfAthlete['row']) => WorkoutExercise.from(row as unknown as ExerciseRow)
