import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { IsFromOneTo } from '../../kernel/decorators.ts'
import type { PerformedSet as PerformedSetDocument } from '../../payload-types.ts'
import { Load } from '../programs/workout.type.ts'
import { LocalDate } from '../scalars/scalars.ts'
import { PerformedSet } from './performedSet.type.ts'

export enum TrainingPeriod {
  DAY = 'DAY',
  WEEK = 'WEEK',
}

registerEnumType(TrainingPeriod, {
  name: 'TrainingPeriod',
  description: 'A period of training, as the athlete counts it.',
  valuesConfig: {
    DAY: { description: "A day in the athlete's time zone." },
    WEEK: { description: "An ISO week (Monday to Sunday) in the athlete's time zone." },
  },
})

@ArgsType()
export class EstimatedOneRepMaxesArgs {
  @Field(() => ID, { description: 'The ID of the exercise. An unknown ID finds nothing.' })
  exercise!: string

  @Field(() => TrainingPeriod, {
    defaultValue: TrainingPeriod.WEEK,
    description: 'Whether the best set of each day or of each week is wanted.',
  })
  by!: TrainingPeriod

  @Field(() => Int, {
    defaultValue: 12,
    description: 'The number of days or weeks to look at, including the current one: 1 to 366.',
  })
  @IsFromOneTo(366)
  last!: number
}

@ObjectType({ description: 'The best estimate of a one-repetition maximum in one day or week, and the set behind it.' })
export class EstimatedOneRepMax {
  @Field(() => LocalDate, { simple: true, description: 'The day, or the Monday on which the week starts.' })
  startsOn!: string

  @Field(() => Load, {
    simple: true,
    description: 'The `estimatedOneRepMax` of the set, in the unit in which its load was entered.',
  })
  estimate!: Load

  @Field(() => PerformedSet, { simple: true, description: 'The set with the highest estimate of the day or week.' })
  set!: PerformedSet

  /** Only for a set that has an estimate. */
  static from(startsOn: string, document: PerformedSetDocument): EstimatedOneRepMax {
    const set = PerformedSet.from(document)
    return Object.assign(new EstimatedOneRepMax(), { startsOn, set, estimate: set.estimatedOneRepMax })
  }
}
