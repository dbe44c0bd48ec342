import { Arg, Field, Int, ObjectType } from 'type-graphql'
import type { ProductUser as ProductUserDocument } from '../payload-types.ts'
import { DateTime, Decimal } from '../scalars/scalars.ts'
import { convertThousandths, fromThousandths } from '../workouts/load.ts'
import { MassUnit } from '../workouts/vocabulary.ts'
import { currentStreak } from './streak.ts'

@ObjectType({ description: 'What an athlete has done so far.' })
export class Progress {
  @Field(() => Int, { simple: true, description: 'Workouts completed.' })
  workoutsCompleted!: number

  @Field(() => Int, { simple: true, description: 'Sets of completed workouts.' })
  setsPerformed!: number

  totalVolumeKg!: number

  @Field(() => Decimal, { description: 'Load × repetitions of every set but warm-ups.' })
  totalVolume(
    @Arg('unit', () => MassUnit, { defaultValue: MassUnit.KG, description: 'The unit wanted.' }) unit: MassUnit,
  ): string {
    return fromThousandths(convertThousandths(Math.round(this.totalVolumeKg * 1000), MassUnit.KG, unit))
  }

  @Field(() => Int, {
    simple: true,
    description: "ISO weeks with a workout, in a row, in the athlete's time zone; the running week never breaks it.",
  })
  currentStreakWeeks!: number

  @Field(() => Int, { simple: true, description: 'The longest such streak ever.' })
  longestStreakWeeks!: number

  @Field(() => DateTime, { nullable: true, simple: true, description: 'When the last workout was completed.' })
  lastWorkoutAt!: string | null

  static from(user: ProductUserDocument): Progress {
    const lastWorkoutAt = user.lastWorkoutAt ?? null
    return Object.assign(new Progress(), {
      workoutsCompleted: user.workoutsCompleted,
      setsPerformed: user.setsPerformed,
      totalVolumeKg: user.totalVolumeKg,
      currentStreakWeeks: currentStreak(
        user.currentStreakWeeks,
        lastWorkoutAt ? new Date(lastWorkoutAt) : null,
        new Date(),
        user.timeZone,
      ),
      longestStreakWeeks: user.longestStreakWeeks,
      lastWorkoutAt,
    })
  }
}
