import { IsOptional, ValidateNested } from 'class-validator'
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { AttentionKind, COACHING_LIMITS, CoachingStatus } from '../../kernel/coachingVocabulary.ts'
import { HasAtMost, IsLine, IsWholeNumber } from '../../kernel/decorators.ts'
import { LIMITS } from '../../kernel/rules.ts'
import { describeSearch } from '../connections/describeSearch.ts'
import { PageArgs } from '../connections/page.args.ts'
import { ScheduleInput } from '../workouts/schedule.inputs.ts'
import { MOST_KINDS } from './attention.inputs.ts'

const { usesPerInvitation, daysOfInvitation } = COACHING_LIMITS
const THE_COACHING = 'The ID of the coaching.'
/** Ten years. */
const MOST_DAYS = 3_650

export enum AthleteOrder {
  NEEDS_ATTENTION = 'NEEDS_ATTENTION',
  USERNAME = 'USERNAME',
  LAST_WORKOUT_DESC = 'LAST_WORKOUT_DESC',
}

registerEnumType(AthleteOrder, {
  name: 'AthleteOrder',
  description: "The order of a coach's list of athletes.",
  valuesConfig: {
    NEEDS_ATTENTION: {
      description:
        'Whom `attention` has the newest item of comes first. Who needs none comes at the end. What the coach has ' +
        'dismissed does not count.',
    },
    USERNAME: { description: 'By username, A to Z.' },
    LAST_WORKOUT_DESC: {
      description: 'Who completed a workout last comes first. Who has never completed one comes at the end.',
    },
  },
})

@InputType({ description: "Conditions for a coach's list of athletes. All given conditions must hold." })
export class AthleteFilter {
  @Field(() => String, { nullable: true, description: describeSearch('the username or the display name') })
  @IsOptional()
  @IsLine(LIMITS.search)
  search?: string | null

  @Field(() => ID, { nullable: true, description: 'Only athletes who are active in this program.' })
  programId?: string | null

  @Field(() => [AttentionKind], {
    nullable: true,
    description: 'Only athletes of whom `attention` has an item of one of these kinds, at most 20.',
  })
  @IsOptional()
  @HasAtMost(MOST_KINDS)
  attention?: AttentionKind[] | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Only athletes who have completed no workout for this many days, 1 to 3,650, including those who have never ' +
      'completed one.',
  })
  @IsOptional()
  @IsWholeNumber({ minimum: 1, maximum: MOST_DAYS })
  inactiveForDays?: number | null
}

@ArgsType()
export class AthletesArgs extends PageArgs {
  @Field(() => AthleteFilter, { nullable: true, description: 'Which athletes to return; all when omitted.' })
  @IsOptional()
  @ValidateNested()
  filter?: AthleteFilter | null

  @Field(() => AthleteOrder, { defaultValue: AthleteOrder.NEEDS_ATTENTION, description: 'The order of the list.' })
  orderBy!: AthleteOrder
}

@ArgsType()
export class CoachingsArgs extends PageArgs {
  @Field(() => CoachingStatus, { nullable: true, description: 'Only coachings with this status; all when omitted.' })
  status?: CoachingStatus | null
}

@InputType({ description: 'The athlete whom a coach invites.' })
export class InviteAthleteInput {
  @Field({ description: 'The username of the athlete, in upper or lower case.' })
  username!: string
}

@InputType({ description: 'What a code is good for, by which athletes come to a coach.' })
export class CreateCoachingInvitationInput {
  @Field(() => Int, { defaultValue: 1, description: 'How many athletes may accept, 1 to 100.' })
  @IsWholeNumber({ minimum: 1, maximum: usesPerInvitation })
  uses!: number

  @Field(() => Int, { defaultValue: 14, description: 'For how many days the code is good, 1 to 90.' })
  @IsWholeNumber({ minimum: 1, maximum: daysOfInvitation })
  expiresInDays!: number

  @Field(() => ID, {
    nullable: true,
    description: 'A program, published or not, in which whoever accepts is enrolled.',
  })
  programId?: string | null

  @Field(() => ScheduleInput, {
    nullable: true,
    description:
      'When the workouts of the program are due. Whoever accepts later than `startsOn` begins on the day of their acceptance.',
  })
  @IsOptional()
  @ValidateNested()
  schedule?: ScheduleInput | null
}

@InputType({ description: 'What the caller accepts: exactly one of an invitation and a code.' })
export class AcceptCoachingInput {
  @Field(() => ID, { nullable: true, description: 'The ID of the coaching to which the caller is invited.' })
  coachingId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The code from `createCoachingInvitation`, in upper or lower case, with or without its hyphens.',
  })
  @IsOptional()
  @IsLine(LIMITS.search)
  code?: string | null
}

@InputType({ description: 'The invitation to decline.' })
export class DeclineCoachingInput {
  @Field(() => ID, { description: THE_COACHING })
  coachingId!: string
}

@InputType({ description: 'The coaching to end.' })
export class EndCoachingInput {
  @Field(() => ID, { description: THE_COACHING })
  coachingId!: string
}
