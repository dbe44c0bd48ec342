import { IsOptional, ValidateNested } from 'class-validator'
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import {
  HasAtMost,
  HasEachOnce,
  HasOne,
  IsClientId,
  IsFromOneTo,
  IsLine,
  IsWholeNumber,
} from '../../kernel/decorators.ts'
import { DayOfWeek, SCHEDULE_LIMITS } from '../../kernel/schedule/vocabulary.ts'
import { LocalDate } from '../scalars/scalars.ts'

registerEnumType(DayOfWeek, {
  name: 'DayOfWeek',
  description: 'A day of the week, as ISO 8601 orders them.',
  valuesConfig: {
    MONDAY: { description: 'Monday, the first day of the week.' },
    TUESDAY: { description: 'Tuesday.' },
    WEDNESDAY: { description: 'Wednesday.' },
    THURSDAY: { description: 'Thursday.' },
    FRIDAY: { description: 'Friday.' },
    SATURDAY: { description: 'Saturday.' },
    SUNDAY: { description: 'Sunday, the last day of the week.' },
  },
})

const THE_ENROLMENT = 'The ID of an active enrolment of the caller, or of an athlete whom the caller coaches.'
const { daysOfShift, reason } = SCHEDULE_LIMITS

@InputType({
  description:
    "When workouts are due: from a day on, on these days of the week, one a day, in the order of the program. Days are the athlete's own.",
})
export class ScheduleInput {
  @Field(() => LocalDate, {
    description: 'The first day on which a workout may be due. It must not lie more than 31 days back.',
  })
  startsOn!: string

  @Field(() => [DayOfWeek], { description: 'The training days, 1 to 7, each once.' })
  @HasOne('must have at least one day')
  @HasAtMost(7)
  @HasEachOnce('must have each day only once')
  trainingDays!: DayOfWeek[]
}

@InputType({ description: 'The enrolment, and when its workouts are due.' })
export class ScheduleEnrolmentInput {
  @Field(() => ID, { description: THE_ENROLMENT })
  enrolmentId!: string

  @Field(() => ScheduleInput, { nullable: true, description: 'The schedule; when it is left out, nothing is due.' })
  @IsOptional()
  @ValidateNested()
  schedule?: ScheduleInput | null
}

@InputType({ description: 'The workout, and the day to which it moves.' })
export class MoveScheduledWorkoutInput {
  @Field(() => ID, { description: THE_ENROLMENT })
  enrolmentId!: string

  @Field(() => ID, { description: 'The slot of the workout.' })
  slotId!: string

  @Field(() => LocalDate, { description: 'The day on which the workout is due then. Any day that no pause holds.' })
  to!: string
}

@InputType({ description: 'The workout with which the shift begins, and by how much.' })
export class ShiftScheduleInput {
  @Field(() => ID, { description: THE_ENROLMENT })
  enrolmentId!: string

  @Field(() => ID, {
    description: 'The slot of the first workout that shifts. All that follow it in the program shift too.',
  })
  fromSlotId!: string

  @Field(() => Int, { description: 'How many days later, -366 to 366; earlier where it is negative.' })
  @IsWholeNumber({ minimum: -daysOfShift, maximum: daysOfShift })
  days!: number

  @Field(() => ID, {
    nullable: true,
    description:
      'A UUID made on the device, so that a retry does not shift again: the same UUID answers the schedule as it is. Without ' +
      'one, each request shifts.',
  })
  @IsOptional()
  @IsClientId()
  clientId?: string | null
}

@InputType({ description: 'The enrolment, and the days on which nothing is due.' })
export class PauseEnrolmentInput {
  @Field(() => ID, { description: THE_ENROLMENT })
  enrolmentId!: string

  @Field(() => LocalDate, {
    description: 'The first day of the pause. A pause that begins on the same day is replaced.',
  })
  from!: string

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The last day of the pause; without it, the pause has no end. A day before `from` takes the pause back that begins then.',
  })
  until?: string | null
}

@InputType({ description: 'The workout that is skipped.' })
export class SkipScheduledWorkoutInput {
  @Field(() => ID, { description: THE_ENROLMENT })
  enrolmentId!: string

  @Field(() => ID, { description: 'The slot of the workout.' })
  slotId!: string

  @Field(() => String, { nullable: true, description: 'Why, at most 200 characters in one line.' })
  @IsOptional()
  @IsLine(reason)
  reason?: string | null
}

@ArgsType()
export class ScheduleArgs {
  @Field(() => Int, { defaultValue: 50, description: 'The greatest number of items in the page, 1 to 100.' })
  @IsFromOneTo(100)
  first!: number

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of an item, after which the page begins. It must come from the same list.',
  })
  after?: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Only workouts that stand on this day or later: they are due then, or were done then and never due.',
  })
  from?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Only workouts that stand on this day or earlier.' })
  to?: string | null
}

@ArgsType()
export class AgendaArgs {
  @Field(() => LocalDate, { description: 'The first day.' })
  from!: string

  @Field(() => LocalDate, { description: 'The last day, at most 61 days after the first.' })
  to!: string
}
