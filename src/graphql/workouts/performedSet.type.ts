import { Field, ID, Int, ObjectType } from 'type-graphql'
import { estimateOneRepMax } from '../../actions/workouts/progress/estimate.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import { type MassUnit, SetType } from '../../kernel/workoutVocabulary.ts'
import type { PerformedSet as PerformedSetDocument } from '../../payload-types.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { Node } from '../nodes/node.type.ts'
import { Load } from '../programs/workout.type.ts'
import { DateTime, Decimal } from '../scalars/scalars.ts'

@ObjectType({ implements: Node, description: 'A set as it was logged.' })
export class PerformedSet extends Node {
  @Field(() => ID, { simple: true, description: 'The UUID that the device made for it; unique for its athlete.' })
  clientId!: string

  @Field({ simple: true, description: 'What the exercise was called when it was logged, whatever it is called now.' })
  exerciseName!: string

  @Field(() => SetType, { simple: true, description: 'What kind of set.' })
  type!: SetType

  @Field(() => Int, { nullable: true, simple: true, description: 'Repetitions.' })
  reps!: number | null

  @Field(() => Load, { nullable: true, simple: true, description: 'The load, as it was entered.' })
  load!: Load | null

  @Field(() => Decimal, { nullable: true, simple: true, description: 'Rate of perceived exertion, 1 to 10.' })
  rpe!: number | null

  @Field(() => Int, { nullable: true, simple: true, description: 'In seconds.' })
  durationSeconds!: number | null

  @Field(() => Decimal, { nullable: true, simple: true, description: 'In metres.' })
  distanceMeters!: number | null

  @Field(() => String, { nullable: true, simple: true, description: 'What the athlete says of it.' })
  notes!: string | null

  @Field(() => DateTime, { simple: true, description: 'When it was done.' })
  performedAt!: string

  @Field(() => ID, {
    nullable: true,
    simple: true,
    description: 'The row of the workout that it fulfils; the row may have gone since.',
  })
  workoutExerciseId!: string | null

  @Field(() => Int, { nullable: true, simple: true, description: 'Which prescribed set of that row, from 0.' })
  prescribedSetIndex!: number | null

  @Field({ simple: true, description: 'Whether the workout did not name this exercise: athletes swap.' })
  isSubstitution!: boolean

  @Field(() => Load, {
    nullable: true,
    simple: true,
    description:
      'What could be lifted once, in the unit of the load. 1 repetition: the load itself; 2 to 12: load × (1 + repetitions ÷ 30) ' +
      '(Boyd Epley, 1985); null without a load, without repetitions and for more than 12. Exact; `value` and `converted` each ' +
      'round once, half to even to 3 decimals.',
  })
  estimatedOneRepMax!: Load | null

  /** The database IDs, for loaders. */
  documentId!: string
  exerciseId!: string
  sessionId!: string

  static from(document: PerformedSetDocument): PerformedSet {
    const { reps } = document
    const { thousandths, unit } = document.load ?? {}
    const load = typeof thousandths === 'number' && unit ? { thousandths, unit: unit as MassUnit } : null
    const estimate = load && typeof reps === 'number' ? estimateOneRepMax(load.thousandths, reps) : null
    return Object.assign(new PerformedSet(), {
      id: encodeId('performedSet', document.id),
      clientId: document.clientId,
      exerciseName: document.exerciseName,
      type: document.type,
      reps: reps ?? null,
      load: load && Load.from(load.thousandths, load.unit),
      rpe: document.rpe ?? null,
      durationSeconds: document.durationSeconds ?? null,
      distanceMeters: document.distanceMeters ?? null,
      notes: document.notes || null,
      performedAt: document.performedAt,
      workoutExerciseId: document.workoutExerciseId ? encodeId('workoutExercise', document.workoutExerciseId) : null,
      prescribedSetIndex: document.prescribedSetIndex ?? null,
      isSubstitution: document.isSubstitution ?? false,
      estimatedOneRepMax: load && estimate && Load.exactly(estimate, load.unit),
      documentId: document.id,
      exerciseId: idOf(document.exercise),
      sessionId: idOf(document.session),
    })
  }
}

export const PerformedSetConnection = connectionOf('PerformedSet', PerformedSet, 'performed sets')
