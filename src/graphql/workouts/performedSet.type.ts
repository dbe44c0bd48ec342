import { Field, ID, Int, ObjectType } from 'type-graphql'
import { estimateOneRepMax } from '../../actions/workouts/progress/estimate.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import { type MassUnit, SetType } from '../../kernel/workoutVocabulary.ts'
import type { PerformedSet as PerformedSetDocument } from '../../payload-types.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { Node } from '../nodes/node.type.ts'
import { Load } from '../programs/workout.type.ts'
import { DateTime, Decimal, LocalDate } from '../scalars/scalars.ts'

@ObjectType({ implements: Node, description: 'A set that an athlete has logged.' })
export class PerformedSet extends Node {
  @Field(() => ID, {
    simple: true,
    description: "The UUID that the device made for the set; unique among the athlete's sets.",
  })
  clientId!: string

  @Field({
    simple: true,
    description: 'The name that the exercise had when the set was logged, whatever its name is now.',
  })
  exerciseName!: string

  @Field(() => SetType, { simple: true, description: 'The kind of set.' })
  type!: SetType

  @Field(() => Int, { nullable: true, simple: true, description: 'The number of repetitions.' })
  reps!: number | null

  @Field(() => Load, { nullable: true, simple: true, description: 'The load, as it was entered.' })
  load!: Load | null

  @Field(() => Decimal, { nullable: true, simple: true, description: 'Rate of perceived exertion, 1 to 10.' })
  rpe!: number | null

  @Field(() => Int, { nullable: true, simple: true, description: 'The duration in seconds.' })
  durationSeconds!: number | null

  @Field(() => Decimal, { nullable: true, simple: true, description: 'The distance in metres.' })
  distanceMeters!: number | null

  @Field(() => String, { nullable: true, simple: true, description: "The athlete's notes on the set." })
  notes!: string | null

  @Field({
    simple: true,
    description: 'Whether the athlete said that the set hurt; false also where nobody has said anything.',
  })
  hasPain!: boolean

  @Field(() => DateTime, { simple: true, description: 'When the set was done.' })
  performedAt!: string

  @Field(() => LocalDate, {
    nullable: true,
    simple: true,
    description:
      "The day on which the set was done, in the athlete's time zone when the set was recorded. The set stays on this " +
      'day, whatever the time zone is later. Null only for a set that a process of an older version has logged.',
  })
  performedOn!: string | null

  @Field(() => ID, {
    nullable: true,
    simple: true,
    description:
      'The ID of the row of the workout (a `WorkoutExercise`) that the set fulfils; the row may have been removed ' +
      'since.',
  })
  workoutExerciseId!: string | null

  @Field(() => Int, {
    nullable: true,
    simple: true,
    description: 'Which prescribed set of that row the set fulfils, counted from 0.',
  })
  prescribedSetIndex!: number | null

  @Field(() => Int, {
    nullable: true,
    simple: true,
    description: 'The place that the device gave the set among the sets of the same moment; null when it gave none.',
  })
  sequence!: number | null

  @Field({ simple: true, description: 'Whether the athlete swapped in this exercise: the workout did not contain it.' })
  isSubstitution!: boolean

  @Field(() => DateTime, {
    simple: true,
    description: 'When the set last changed. The completion of its workout counts as a change.',
  })
  updatedAt!: string

  @Field(() => Load, {
    nullable: true,
    simple: true,
    description:
      'The estimated one-repetition maximum, in the unit of the load. For 1 repetition it is the load itself; for 2 ' +
      'to 12 repetitions it is load × (1 + repetitions ÷ 30) (Boyd Epley, 1985). It is null without a load, without ' +
      'repetitions and for more than 12 repetitions. The estimate is exact; `value` and `converted` each round it ' +
      'once, half to even to 3 decimals.',
  })
  estimatedOneRepMax!: Load | null

  /** The database IDs, for loaders. */
  documentId!: string
  userId!: string
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
      hasPain: document.hasPain ?? false,
      performedAt: document.performedAt,
      performedOn: document.performedOn ?? null,
      workoutExerciseId: document.workoutExerciseId ? encodeId('workoutExercise', document.workoutExerciseId) : null,
      prescribedSetIndex: document.prescribedSetIndex ?? null,
      sequence: document.sequence ?? null,
      isSubstitution: document.isSubstitution ?? false,
      updatedAt: document.updatedAt,
      estimatedOneRepMax: load && estimate && Load.exactly(estimate, load.unit),
      documentId: document.id,
      userId: idOf(document.user),
      exerciseId: idOf(document.exercise),
      sessionId: idOf(document.session),
    })
  }
}

export const PerformedSetConnection = connectionOf('PerformedSet', PerformedSet, 'performed sets')
