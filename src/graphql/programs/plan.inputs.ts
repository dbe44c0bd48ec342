import { IsOptional, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import {
  HasAtMost,
  IsDecimal,
  IsIdempotencyKey,
  IsLine,
  IsProse,
  IsSlug,
  IsTitle,
  IsWholeNumber,
} from '../../kernel/decorators.ts'
import { Level } from '../../kernel/exerciseVocabulary.ts'
import { PRESCRIPTION } from '../../kernel/prescription.ts'
import { IDEMPOTENCY_KEY, LIMITS } from '../../kernel/rules.ts'
import { MassUnit, SetType, SharedWorkouts } from '../../kernel/workoutVocabulary.ts'
import { Decimal, Prescription } from '../scalars/scalars.ts'

registerEnumType(SharedWorkouts, {
  name: 'SharedWorkouts',
  description:
    'What happens to a workout or a milestone that is to change and that others hold too: other programs, milestones of ' +
    'no program, or milestones of the same program that `transformProgram` is not to change. A workout that the program ' +
    'did not hold before counts as held by others.',
  valuesConfig: {
    COPY: { description: 'What is to change becomes a copy of its own, and the others stay as they are.' },
    CHANGE: { description: 'It changes for all of them: each of these programs gets a new revision.' },
  },
})

const DRY_RUN = 'Whether only to answer what would change. Nothing is written then.'
const EXPECTED =
  'The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION.'

@InputType({ description: 'One row of a workout in a plan: an exercise and what is prescribed.' })
export class PlanRowInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The ID of a row of the workout, to keep it. Omit it for a new row.',
  })
  id?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'The ID of a row of the program, or of a workout that the plan names. A new row takes from it what a plan does not ' +
      'say: the alternatives. Of a row of the workout that is copied, what a coach has adjusted for one athlete holds on (see ' +
      '`adjustEnrolment`). An unknown ID gives nothing, and a row that is kept takes nothing.',
  })
  copyOf?: string | null

  @Field(() => ID, { description: 'The ID of the exercise.' })
  exerciseId!: string

  @Field(() => String, {
    nullable: true,
    description: 'Rows with the same group are done as a superset; at most 20 characters.',
  })
  @IsOptional()
  @IsLine(LIMITS.group)
  group?: string | null

  @Field(() => Prescription, { description: 'The sets in one line, such as `3x5 @75% rest 3:00`.' })
  prescription!: string

  @Field(() => Int, { nullable: true, description: 'The rest between sets in seconds, at most an hour (3,600).' })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.restSeconds)
  restSeconds?: number | null

  @Field(() => String, { nullable: true, description: 'Instructions for the athlete, at most 500 characters.' })
  @IsOptional()
  @IsProse(LIMITS.notes)
  notes?: string | null

  @Field(() => [ID], {
    nullable: true,
    description:
      'The exercises that may be done instead, the preferred one first; at most 5. Unchanged when omitted; null clears them.',
  })
  @IsOptional()
  @HasAtMost(LIMITS.alternativesPerExercise)
  alternativeIds?: string[] | null
}

@InputType({ description: 'A workout of a plan.' })
export class PlanWorkoutInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The ID of an existing workout, to keep it. Omit it for a new one. The same ID may stand in several places, with ' +
      'the same rows.',
  })
  id?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'The ID of an existing workout. A new workout takes from it what a plan does not say: the description and the ' +
      'minutes. It also takes the slot of that workout in its milestone, where the plan leaves that slot free. An unknown ' +
      'ID gives nothing, and a workout that is kept takes nothing.',
  })
  copyOf?: string | null

  @Field({ description: 'The title: one line of 1 to 120 characters with at least one letter or digit.' })
  @IsTitle()
  title!: string

  @Field(() => String, {
    nullable: true,
    description: 'The description, at most 2,000 characters. Unchanged when omitted; null clears it.',
  })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'How long the workout takes, in minutes (1 to 1,440). Unchanged when omitted; null clears it.',
  })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.estimatedMinutes)
  estimatedMinutes?: number | null

  @Field(() => [PlanRowInput], { description: 'The rows in the order in which they are done, at most 50.' })
  @HasAtMost(LIMITS.exercisesPerWorkout)
  @ValidateNested({ each: true })
  rows!: PlanRowInput[]
}

@InputType({ description: 'A milestone of a plan, such as a week.' })
export class PlanMilestoneInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The ID of a milestone of the program, to keep it. Omit it for a new one.',
  })
  id?: string | null

  @Field({ description: 'The title: one line of 1 to 120 characters with at least one letter or digit.' })
  @IsTitle()
  title!: string

  @Field(() => String, {
    nullable: true,
    description: 'The description, at most 2,000 characters. Unchanged when omitted; null clears it.',
  })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => [PlanWorkoutInput], {
    description: 'The workouts in order, at most 50. A slot of the milestone stays where its workout stays.',
  })
  @HasAtMost(LIMITS.slotsPerMilestone)
  @ValidateNested({ each: true })
  workouts!: PlanWorkoutInput[]
}

@InputType({
  description:
    'A whole program as a grid: milestones across, workouts and rows down, a cell in notation. What has an ID is kept, ' +
    'what has none is made, and what is not in the plan leaves the program. At most 5,000 rows.',
})
export class ProgramPlanInput {
  @Field({ description: 'The title: one line of 1 to 120 characters with at least one letter or digit.' })
  @IsTitle()
  title!: string

  @Field(() => String, {
    nullable: true,
    description:
      'The unique name in URLs. Of a new program it is made from the title when omitted; otherwise it stays.',
  })
  @IsOptional()
  @IsSlug()
  slug?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The description, at most 2,000 characters. Unchanged when omitted; null clears it.',
  })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => Level, { nullable: true, description: 'The level. Unchanged when omitted; null clears it.' })
  level?: Level | null

  @Field(() => [PlanMilestoneInput], { description: 'The milestones in order, at most 100.' })
  @HasAtMost(LIMITS.milestonesPerProgram)
  @ValidateNested({ each: true })
  milestones!: PlanMilestoneInput[]
}

@InputType({ description: 'A plan, and the program that is to become it.' })
export class PlanProgramInput {
  @Field(() => ID, { nullable: true, description: 'The program. A new draft when omitted.' })
  programId?: string | null

  @Field(() => Int, { nullable: true, description: `${EXPECTED} Given with \`programId\`.` })
  expectedRevision?: number | null

  @Field(() => ProgramPlanInput, { description: 'The whole plan.' })
  @ValidateNested()
  plan!: ProgramPlanInput

  @Field(() => SharedWorkouts, {
    defaultValue: SharedWorkouts.COPY,
    description: 'What happens to what others hold too.',
  })
  sharedWorkouts!: SharedWorkouts

  @Field(() => Boolean, { defaultValue: false, description: DRY_RUN })
  dryRun!: boolean

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @IsIdempotencyKey()
  idempotencyKey?: string | null
}

const PERCENT = { minimum: -100, maximum: 100 }

@InputType({ description: 'A difference of loads. It is converted exactly to the unit of each prescription.' })
export class LoadDifferenceInput {
  @Field(() => Decimal, { description: 'The amount, from -2000 to 2000. A negative one makes lighter.' })
  @IsDecimal({ minimum: -2_000, maximum: 2_000 })
  value!: string

  @Field(() => MassUnit, { description: 'The unit of the amount.' })
  unit!: MassUnit
}

@InputType({
  description:
    'One change of many rows. Absent values are not part of the change. Loads stay exact: a result is rounded once, half to ' +
    'even, to 3 decimals.',
})
export class TransformProgramInput {
  @Field(() => ID, { description: 'The ID of the program.' })
  programId!: string

  @Field(() => Int, { description: EXPECTED })
  expectedRevision!: number

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only in these milestones of the program, at most 100. In all when omitted. A workout that others of its milestones ' +
      'contain too is copied for these, unless `sharedWorkouts` says CHANGE.',
  })
  @IsOptional()
  @HasAtMost(LIMITS.milestonesPerProgram)
  milestoneIds?: string[] | null

  @Field(() => [ID], {
    nullable: true,
    description: 'Only in these workouts of the program, at most 500. In all when omitted.',
  })
  @IsOptional()
  @HasAtMost(500)
  workoutIds?: string[] | null

  @Field(() => [ID], { nullable: true, description: 'Only rows of these exercises, at most 100. All when omitted.' })
  @IsOptional()
  @HasAtMost(100)
  exerciseIds?: string[] | null

  @Field(() => [SetType], { nullable: true, description: 'Only sets of these kinds, at most 20. All when omitted.' })
  @IsOptional()
  @HasAtMost(20)
  setTypes?: SetType[] | null

  @Field(() => LoadDifferenceInput, { nullable: true, description: 'What to add to each load that is prescribed.' })
  @IsOptional()
  @ValidateNested()
  loadBy?: LoadDifferenceInput | null

  @Field(() => Decimal, {
    nullable: true,
    description: 'By how many percent each load that is prescribed grows, -100 to 100. It comes before `loadBy`.',
  })
  @IsOptional()
  @IsDecimal(PERCENT)
  loadByPercent?: string | null

  @Field(() => Decimal, {
    nullable: true,
    description: 'The percentage points to add to each percentage that is prescribed, -100 to 100.',
  })
  @IsOptional()
  @IsDecimal(PERCENT)
  percentBy?: string | null

  @Field(() => Int, { nullable: true, description: 'The repetitions to add to both ends of each range, -100 to 100.' })
  @IsOptional()
  @IsWholeNumber(PERCENT)
  repsBy?: number | null

  @Field(() => Decimal, { nullable: true, description: 'What to add to each RPE that is prescribed, -9 to 9.' })
  @IsOptional()
  @IsDecimal({ minimum: -9, maximum: 9 })
  rpeBy?: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'The sets to add to each row, like its last one, or to take from its end, -49 to 49. One always stays.',
  })
  @IsOptional()
  @IsWholeNumber({ minimum: -49, maximum: 49 })
  setsBy?: number | null

  @Field(() => Int, { nullable: true, description: 'The new rest between sets in seconds, at most an hour (3,600).' })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.restSeconds)
  restSeconds?: number | null

  @Field(() => ID, { nullable: true, description: 'The exercise that takes the place of those in `exerciseIds`.' })
  replaceExerciseWith?: string | null

  @Field(() => SharedWorkouts, {
    defaultValue: SharedWorkouts.COPY,
    description: 'What happens to what others hold too.',
  })
  sharedWorkouts!: SharedWorkouts

  @Field(() => Boolean, { defaultValue: false, description: DRY_RUN })
  dryRun!: boolean
}

@InputType({ description: 'The program, and the revision that it is to be like again.' })
export class RevertProgramInput {
  @Field(() => ID, { description: 'The ID of the program.' })
  programId!: string

  @Field(() => Int, { description: EXPECTED })
  expectedRevision!: number

  @Field(() => Int, { description: 'The number of the earlier revision.' })
  toRevision!: number

  @Field(() => Boolean, { defaultValue: false, description: DRY_RUN })
  dryRun!: boolean
}
