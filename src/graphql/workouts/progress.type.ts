import { Arg, ArgsType, Field, Int, ObjectType } from 'type-graphql'
import { currentStreak } from '../../actions/workouts/progress/streak.ts'
import { NO_VOLUME, type Volume, volumeIn } from '../../actions/workouts/progress/volume.ts'
import { now } from '../../kernel/clock.ts'
import { IsFromOneTo } from '../../kernel/decorators.ts'
import { dayOf, keptDay } from '../../kernel/localDay.ts'
import { MassUnit } from '../../kernel/workoutVocabulary.ts'
import type { ProductUser as ProductUserDocument } from '../../payload-types.ts'
import { DateTime, Decimal, LocalDate } from '../scalars/scalars.ts'

@ArgsType()
export class WeeksArgs {
  @Field(() => Int, { defaultValue: 12, description: 'The number of weeks, including the current one: 1 to 104.' })
  @IsFromOneTo(104)
  last!: number
}

@ObjectType({
  description:
    'One ISO week (Monday to Sunday). A workout counts for its `completedOn`, so another time zone moves no past week.',
})
export class WeekOfTraining {
  @Field(() => LocalDate, { simple: true, description: 'The Monday on which the week starts.' })
  weekStart!: string

  @Field(() => Int, { simple: true, description: 'The number of workouts completed in the week.' })
  workoutsCompleted!: number

  moved!: Volume

  @Field(() => Decimal, {
    description:
      'The sum of load × repetitions over all sets of these workouts except warm-ups. The sum is exact and is ' +
      'rounded once, half to even to 3 decimals.',
  })
  volume(
    @Arg('unit', () => MassUnit, { defaultValue: MassUnit.KG, description: 'The unit wanted.' }) unit: MassUnit,
  ): string {
    return volumeIn(unit, this.moved)
  }
}

@ObjectType({ description: "An athlete's progress so far. Only completed workouts count." })
export class Progress {
  @Field(() => Int, { simple: true, description: 'The number of completed workouts.' })
  workoutsCompleted!: number

  @Field(() => Int, { simple: true, description: 'The number of sets in completed workouts, warm-ups included.' })
  setsPerformed!: number

  moved!: Volume

  @Field(() => Decimal, {
    description:
      'The sum of load × repetitions over all sets of completed workouts except warm-ups. The sum is exact and is ' +
      'rounded once, half to even to 3 decimals.',
  })
  totalVolume(
    @Arg('unit', () => MassUnit, { defaultValue: MassUnit.KG, description: 'The unit wanted.' }) unit: MassUnit,
  ): string {
    return volumeIn(unit, this.moved)
  }

  @Field(() => Int, {
    simple: true,
    description:
      'The current streak: the number of ISO weeks in a row with a completed workout. A workout counts for its ' +
      "`completedOn`, and the current week is that of the athlete's time zone. The current week never breaks the streak.",
  })
  currentStreakWeeks!: number

  @Field(() => Int, { simple: true, description: 'The longest streak so far, in weeks.' })
  longestStreakWeeks!: number

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description: 'When the last workout was completed; null when there is none.',
  })
  lastWorkoutAt!: string | null

  /** The user whose sessions the weeks count. Null when the caller may not see them. */
  userId!: string | null
  timeZone!: string

  static from(user: ProductUserDocument): Progress {
    const { lastWorkoutAt = null, lastWorkoutOn, timeZone } = user
    return Object.assign(new Progress(), {
      workoutsCompleted: user.workoutsCompleted,
      setsPerformed: user.setsPerformed,
      moved: { kgThousandths: user.volumeKgThousandths, lbThousandths: user.volumeLbThousandths },
      currentStreakWeeks: currentStreak(
        user.currentStreakWeeks,
        keptDay(lastWorkoutOn, lastWorkoutAt, timeZone),
        dayOf(now(), timeZone),
      ),
      longestStreakWeeks: user.longestStreakWeeks,
      lastWorkoutAt,
      userId: user.id,
      timeZone,
    })
  }

  /** The progress of a user who has never trained. Shown when the caller may not see the real progress. */
  static none({ timeZone }: Pick<ProductUserDocument, 'timeZone'>): Progress {
    return Object.assign(new Progress(), {
      workoutsCompleted: 0,
      setsPerformed: 0,
      moved: NO_VOLUME,
      currentStreakWeeks: 0,
      longestStreakWeeks: 0,
      lastWorkoutAt: null,
      userId: null,
      timeZone,
    })
  }
}
