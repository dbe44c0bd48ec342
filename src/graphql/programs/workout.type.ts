import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { alternativesOf, setContentOf } from '../../actions/programs/workoutContent.ts'
import { convert, type Rational, roundHalfEven } from '../../kernel/load.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import type { PrescribedSet as NotedSet } from '../../kernel/notation/prescribedSet.ts'
import { printPrescription } from '../../kernel/notation/print.ts'
import { groupOf } from '../../kernel/prescription.ts'
import { idOf } from '../../kernel/relation.ts'
import { DistanceUnit, MassUnit, SetType, Side } from '../../kernel/workoutVocabulary.ts'
import type { Workout as WorkoutDocument } from '../../payload-types.ts'
import { perDocument } from '../../storage/perDocument.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { AssumedSize, Costs } from '../limits/cost/fieldCost.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime, Decimal, Prescription, Tempo } from '../scalars/scalars.ts'

registerEnumType(MassUnit, {
  name: 'MassUnit',
  description: 'A unit of mass.',
  valuesConfig: { KG: { description: 'Kilograms.' }, LB: { description: 'Pounds: 0.45359237 kg exactly.' } },
})
registerEnumType(SetType, {
  name: 'SetType',
  description: 'The kind of a set.',
  valuesConfig: {
    NORMAL: { description: 'A working set.' },
    WARMUP: { description: 'A warm-up set, which does not count towards volume.' },
    DROPSET: { description: 'A drop set: it follows at once, with less load.' },
    FAILURE: { description: 'A set to failure: until no further repetition is possible.' },
    AMRAP: { description: 'As many repetitions as possible.' },
  },
})

registerEnumType(Side, {
  name: 'Side',
  description: 'The side of the body that a prescribed set is for.',
  valuesConfig: {
    EACH: { description: 'Both sides, one after the other.' },
    LEFT: { description: 'The left side.' },
    RIGHT: { description: 'The right side.' },
  },
})
registerEnumType(DistanceUnit, {
  name: 'DistanceUnit',
  description: 'The unit in which a distance was entered. Distances are stored in metres.',
  valuesConfig: {
    KM: { description: 'Kilometres.' },
    MI: { description: 'Miles: 1,609.344 metres.' },
    YD: { description: 'Yards: 0.9144 metres.' },
  },
})

@ObjectType({ description: 'A load as it was entered. `converted` always converts from the entered value.' })
export class Load {
  @Field(() => Decimal, { simple: true, description: 'The amount, in the unit of `unit`.' })
  value!: string

  @Field(() => MassUnit, { simple: true, description: 'The unit in which the load was entered.' })
  unit!: MassUnit

  /** A fraction, because an estimate is not always a whole number of thousandths. */
  thousandths!: Rational

  @Field(() => Decimal, {
    description:
      'The same load in another unit. The conversion is exact, and only its result is rounded, half to even, to 3 ' +
      'decimals.',
  })
  converted(@Arg('to', () => MassUnit, { description: 'The unit to convert to.' }) to: MassUnit): string {
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

@ObjectType({ description: 'The prescription for one set. A null value is up to the athlete.' })
export class PrescribedSet {
  @Field(() => SetType, { simple: true, description: 'The kind of set.' })
  type!: SetType

  @Field(() => Int, { nullable: true, simple: true, description: 'The least number of repetitions.' })
  repsMin!: number | null

  @Field(() => Int, { nullable: true, simple: true, description: 'The greatest number of repetitions.' })
  repsMax!: number | null

  @Field(() => Load, { nullable: true, simple: true, description: 'An absolute load.' })
  load!: Load | null

  @Field(() => Decimal, {
    nullable: true,
    simple: true,
    description: "The load as a percentage of the athlete's one-repetition maximum.",
  })
  percentOfOneRepMax!: number | null

  @Field(() => Decimal, {
    nullable: true,
    simple: true,
    description: 'The upper end of a range of percentages that begins at `percentOfOneRepMax`.',
  })
  percentMax!: number | null

  @Field(() => Decimal, { nullable: true, simple: true, description: 'The rate of perceived exertion (RPE), 1 to 10.' })
  rpe!: number | null

  @Field(() => Decimal, {
    nullable: true,
    simple: true,
    description: 'The upper end of a range of RPE that begins at `rpe`.',
  })
  rpeMax!: number | null

  @Field(() => Decimal, {
    nullable: true,
    simple: true,
    description: 'Repetitions in reserve (RIR): how many more would still be possible, 0 to 10.',
  })
  repsInReserve!: number | null

  @Field(() => Int, { nullable: true, simple: true, description: 'The duration in seconds.' })
  durationSeconds!: number | null

  @Field(() => Decimal, { nullable: true, simple: true, description: 'The distance in metres.' })
  distanceMeters!: number | null

  @Field(() => DistanceUnit, {
    nullable: true,
    simple: true,
    description: 'The unit in which the distance was entered, to show it in. Null for metres.',
  })
  distanceUnit!: DistanceUnit | null

  @Field(() => Tempo, { nullable: true, simple: true, description: 'The tempo of each repetition.' })
  tempo!: string | null

  @Field(() => Int, {
    nullable: true,
    simple: true,
    description: 'The rest after this set in seconds, where it is not that of the row.',
  })
  restSeconds!: number | null

  @Field(() => Side, { nullable: true, simple: true, description: 'The side of the body that the set is for.' })
  side!: Side | null

  static from(row: SetRow): PrescribedSet {
    const { load, ...set } = setContentOf(row)
    return Object.assign(new PrescribedSet(), {
      ...set,
      load: load?.unit ? Load.from(load.thousandths, load.unit as MassUnit) : null,
    })
  }
}

@ObjectType({
  description:
    'One exercise of a workout with its prescription. Exercises with the same `group` are done as a superset.',
})
export class WorkoutExercise {
  @Field(() => ID, {
    simple: true,
    description:
      'The ID of this entry of the workout, not of the exercise. It stays the same when other entries are added, ' +
      'removed or moved.',
  })
  id!: string

  /** The database ID, for the loader of the field `exercise`. */
  exerciseId!: string

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'Exercises with the same group are done as a superset.',
  })
  group!: string | null

  @Field(() => String, { nullable: true, simple: true, description: 'Instructions for the athlete.' })
  notes!: string | null

  @Field(() => Int, { nullable: true, simple: true, description: 'The rest between sets, in seconds.' })
  restSeconds!: number | null

  @AssumedSize(4)
  @Field(() => [PrescribedSet], { simple: true, description: 'The prescribed sets, in order.' })
  sets!: PrescribedSet[]

  /** The database IDs, for the loader of the field `alternatives`. */
  alternativeIds!: string[]

  /** What the sets are stored as, for the line. */
  stored!: NotedSet[]

  @Field(() => Prescription, {
    description: 'The sets in one line, as coaches write them: `3x5 @75% rest 3:00`. The rest of the row is not in it.',
  })
  prescription(): string {
    return printPrescription(this.stored)
  }

  static from(row: ExerciseRow): WorkoutExercise {
    return Object.assign(new WorkoutExercise(), {
      id: encodeId('workoutExercise', row.id as string),
      exerciseId: idOf(row.exercise),
      group: groupOf(row.group),
      notes: row.notes || null,
      restSeconds: row.restSeconds ?? null,
      alternativeIds: alternativesOf(row),
      sets: (row.sets ?? []).map(PrescribedSet.from),
      stored: (row.sets ?? []).map(setContentOf),
    })
  }
}

@Costs({ weight: 4 })
@ObjectType({ implements: Node, description: 'A workout: exercises in order, each with its prescription.' })
export class Workout extends Node {
  @Field({ simple: true, description: 'The title of the workout.' })
  title!: string

  @Field(() => String, { nullable: true, simple: true, description: 'What the workout is for and how to approach it.' })
  description!: string | null

  @Field(() => Int, { nullable: true, simple: true, description: 'The estimated duration of the workout, in minutes.' })
  estimatedMinutes!: number | null

  @Field(() => Int, {
    simple: true,
    description: 'The revision number, which grows by one with every accepted change.',
  })
  revision!: number

  @AssumedSize(6)
  @Field(() => [WorkoutExercise], { simple: true, description: 'The exercises in the order in which they are done.' })
  exercises!: WorkoutExercise[]

  @Field(() => DateTime, { simple: true, description: 'When the workout was created.' })
  createdAt!: string

  @Field(() => DateTime, { simple: true, description: 'When the workout last changed.' })
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
