import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { convert, type Rational, roundHalfEven } from '../../kernel/load.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import { MassUnit, SetType } from '../../kernel/workoutVocabulary.ts'
import type { Workout as WorkoutDocument } from '../../payload-types.ts'
import { perDocument } from '../../storage/perDocument.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { AssumedSize, Costs } from '../limits/cost/fieldCost.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime, Decimal, Tempo } from '../scalars/scalars.ts'

registerEnumType(MassUnit, {
  name: 'MassUnit',
  description: 'Units of mass.',
  valuesConfig: { KG: { description: 'Kilograms.' }, LB: { description: 'Pounds: 0.45359237 kg exactly.' } },
})
registerEnumType(SetType, {
  name: 'SetType',
  description: 'What kind of set.',
  valuesConfig: {
    NORMAL: { description: 'A working set.' },
    WARMUP: { description: 'A warm-up: does not count towards volume.' },
    DROPSET: { description: 'Goes on at once with less load.' },
    FAILURE: { description: 'Until no further repetition is possible.' },
    AMRAP: { description: 'As many repetitions as possible.' },
  },
})

@ObjectType({ description: 'A load as it was entered. `converted` starts from the entered value, every time.' })
export class Load {
  @Field(() => Decimal, { simple: true, description: 'How much, in `unit`.' })
  value!: string

  @Field(() => MassUnit, { simple: true, description: 'The unit it was entered in.' })
  unit!: MassUnit

  /** A fraction, because an estimate is not always a whole number of thousandths. */
  thousandths!: Rational

  @Field(() => Decimal, {
    description: 'The same load in another unit: exact, rounded half to even to 3 decimals at the end.',
  })
  converted(@Arg('to', () => MassUnit, { description: 'The unit wanted.' }) to: MassUnit): string {
    return roundHalfEven(convert(this.thousandths, this.unit, to))
  }

  static from(thousandths: number, unit: MassUnit): Load {
    return Load.exactly({ numerator: BigInt(thousandths), denominator: 1n }, unit)
  }

  static exactly(thousandths: Rational, unit: MassUnit): Load {
    return Object.assign(new Load(), { value: roundHalfEven(thousandths), unit, thousandths })
  }
}

type ExerciseRow = NonNullable<WorkoutDocument['exercises']>[number]
type SetRow = NonNullable<ExerciseRow['sets']>[number]

@ObjectType({ description: 'What is prescribed for one set; what is null is up to the athlete.' })
export class PrescribedSet {
  @Field(() => SetType, { simple: true, description: 'What kind of set.' })
  type!: SetType

  @Field(() => Int, { nullable: true, simple: true, description: 'At least so many repetitions.' })
  repsMin!: number | null

  @Field(() => Int, { nullable: true, simple: true, description: 'At most so many repetitions.' })
  repsMax!: number | null

  @Field(() => Load, { nullable: true, simple: true, description: 'An absolute load.' })
  load!: Load | null

  @Field(() => Decimal, {
    nullable: true,
    simple: true,
    description: 'A load in percent of what the athlete can lift once.',
  })
  percentOfOneRepMax!: number | null

  @Field(() => Decimal, { nullable: true, simple: true, description: 'Rate of perceived exertion, 1 to 10.' })
  rpe!: number | null

  @Field(() => Int, { nullable: true, simple: true, description: 'In seconds.' })
  durationSeconds!: number | null

  @Field(() => Decimal, { nullable: true, simple: true, description: 'In metres.' })
  distanceMeters!: number | null

  @Field(() => Tempo, { nullable: true, simple: true, description: 'How fast each phase is.' })
  tempo!: string | null

  static from(row: SetRow): PrescribedSet {
    const { thousandths, unit } = row.load ?? {}
    return Object.assign(new PrescribedSet(), {
      type: row.type,
      repsMin: row.repsMin ?? null,
      repsMax: row.repsMax ?? null,
      load: typeof thousandths === 'number' && unit ? Load.from(thousandths, unit as MassUnit) : null,
      percentOfOneRepMax: row.percentOfOneRepMax ?? null,
      rpe: row.rpe ?? null,
      durationSeconds: row.durationSeconds ?? null,
      distanceMeters: row.distanceMeters ?? null,
      tempo: row.tempo || null,
    })
  }
}

@ObjectType({
  description:
    'One exercise inside a workout, in order, with what is prescribed. The same `group` is done as a superset.',
})
export class WorkoutExercise {
  @Field(() => ID, { simple: true, description: 'Stays when other rows come, go or move.' })
  id!: string

  /** The database ID, for the loader of the field `exercise`. */
  exerciseId!: string

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'Exercises with the same group are done as a superset.',
  })
  group!: string | null

  @Field(() => String, { nullable: true, simple: true, description: 'Cues for the athlete.' })
  notes!: string | null

  @Field(() => Int, { nullable: true, simple: true, description: 'Rest between sets, in seconds.' })
  restSeconds!: number | null

  @AssumedSize(4)
  @Field(() => [PrescribedSet], { simple: true, description: 'What is prescribed, set by set.' })
  sets!: PrescribedSet[]

  static from(row: ExerciseRow): WorkoutExercise {
    return Object.assign(new WorkoutExercise(), {
      id: encodeId('workoutExercise', row.id as string),
      exerciseId: idOf(row.exercise),
      group: row.group || null,
      notes: row.notes || null,
      restSeconds: row.restSeconds ?? null,
      sets: (row.sets ?? []).map(PrescribedSet.from),
    })
  }
}

@Costs({ weight: 4 })
@ObjectType({ implements: Node, description: 'Exercises in order, with what is prescribed.' })
export class Workout extends Node {
  @Field({ simple: true, description: 'What athletes see above the exercises.' })
  title!: string

  @Field(() => String, { nullable: true, simple: true, description: 'What it is for and how to approach it.' })
  description!: string | null

  @Field(() => Int, { nullable: true, simple: true, description: 'How long it takes, in minutes.' })
  estimatedMinutes!: number | null

  @Field(() => Int, { simple: true, description: 'Grows by one with every accepted change.' })
  revision!: number

  @AssumedSize(6)
  @Field(() => [WorkoutExercise], { simple: true, description: 'In the order they are done.' })
  exercises!: WorkoutExercise[]

  @Field(() => DateTime, { simple: true, description: 'When it was made.' })
  createdAt!: string

  @Field(() => DateTime, { simple: true, description: 'When it last changed.' })
  updatedAt!: string

  static readonly from = perDocument((document: WorkoutDocument): Workout => {
    return Object.assign(new Workout(), {
      id: encodeId('workout', document.id),
      title: document.title,
      description: document.description || null,
      estimatedMinutes: document.estimatedMinutes ?? null,
      revision: document.revision,
      exercises: (document.exercises ?? []).map(WorkoutExercise.from),
      createdAt: document.createdAt,
      updatedAt: document.updatedAt,
    })
  })
}

export const WorkoutConnection = connectionOf('Workout', Workout, 'workouts')
