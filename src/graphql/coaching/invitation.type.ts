import { Field, ID, Int, ObjectType } from 'type-graphql'
import { daysIn } from '../../actions/workouts/progress/schedules.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { DayOfWeek } from '../../kernel/schedule/vocabulary.ts'
import type { CoachingInvitation as InvitationDocument } from '../../payload-types.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { DateTime, LocalDate } from '../scalars/scalars.ts'

@ObjectType({ description: 'A code by which athletes come to a coach, without the code itself, which is shown once.' })
export class CoachingInvitation {
  @Field(() => ID, { simple: true, description: 'The ID of the invitation, for `revokeCoachingInvitation`.' })
  id!: string

  @Field(() => Int, { simple: true, description: 'How many athletes may still accept.' })
  usesLeft!: number

  @Field(() => DateTime, { simple: true, description: 'When the code was made.' })
  createdAt!: string

  @Field(() => DateTime, { simple: true, description: 'Until when the code is good.' })
  expiresAt!: string

  @Field(() => LocalDate, {
    nullable: true,
    simple: true,
    description: 'The first day of the schedule that the enrolment gets; null without a schedule.',
  })
  startsOn!: string | null

  @AssumedSize(7)
  @Field(() => [DayOfWeek], {
    nullable: true,
    simple: true,
    description: 'The training days of that schedule; null without a schedule.',
  })
  trainingDays!: DayOfWeek[] | null

  /** The database's ID of the program that the code carries. */
  programId!: string | null

  static from(document: InvitationDocument): CoachingInvitation {
    const { id, usesLeft, createdAt, expiresAt, startsOn, trainingDays, program } = document
    return Object.assign(new CoachingInvitation(), {
      ...{ id: encodeId('coachingInvitation', id), usesLeft, createdAt, expiresAt, programId: program ?? null },
      ...{ startsOn: startsOn ?? null, trainingDays: trainingDays ? (daysIn(trainingDays) as DayOfWeek[]) : null },
    })
  }
}
