import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { SlotStanding } from '../../actions/workouts/progress/plan.ts'
import type { DueSlot } from '../../kernel/schedule/standing.ts'
import { ScheduledWorkoutStatus } from '../../kernel/schedule/vocabulary.ts'
import type { Enrolment as EnrolmentDocument } from '../../payload-types.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { LocalDate } from '../scalars/scalars.ts'
import { SlotProgress } from './enrolment.type.ts'

registerEnumType(ScheduledWorkoutStatus, {
  name: 'ScheduledWorkoutStatus',
  description: "How a scheduled workout stands today, in the athlete's time zone.",
  valuesConfig: {
    DONE: { description: 'A session has completed it, on whatever day.' },
    DUE_TODAY: { description: 'It is open and due today.' },
    UPCOMING: { description: 'It is open and due on a later day.' },
    MISSED: { description: 'It is open and was due before today. It can still be done.' },
    SKIPPED: { description: 'Somebody has skipped it. It can still be done.' },
  },
})

@ObjectType({ description: 'A workout of an enrolment with the day on which it is due, or was done.' })
export class ScheduledWorkout {
  @Field(() => SlotProgress, { simple: true, description: 'The slot of the program that the workout fills.' })
  slot!: SlotProgress

  @Field(() => LocalDate, {
    nullable: true,
    simple: true,
    description:
      "The day on which the workout is or was due, in the athlete's days. What is done keeps the day it had. Null for a " +
      'workout that was done without ever being due: while a pause without an end held it, before there was a schedule, or ' +
      'where the program did not ask for it. It stands in lists on the day it was done, and counts in no `adherence`.',
  })
  dueOn!: string | null

  @Field(() => LocalDate, {
    nullable: true,
    simple: true,
    description: "The day on which the workout was first completed, in the athlete's days; null while it is open.",
  })
  doneOn!: string | null

  @Field(() => ScheduledWorkoutStatus, { simple: true, description: 'How the workout stands today.' })
  status!: ScheduledWorkoutStatus

  @Field(() => LocalDate, {
    nullable: true,
    simple: true,
    description: 'The day on which the workout would be due if nobody had moved it by itself; null where nobody has.',
  })
  movedFrom!: string | null

  due!: DueSlot
  enrolmentDocument!: EnrolmentDocument

  static from(
    due: DueSlot,
    standing: SlotStanding,
    enrolmentDocument: EnrolmentDocument,
    doneOn: string | null,
  ): ScheduledWorkout {
    const { dueOn, status, movedFrom } = due
    return Object.assign(new ScheduledWorkout(), {
      ...{
        slot: SlotProgress.from(standing, enrolmentDocument),
        dueOn,
        doneOn,
        status,
        movedFrom,
        due,
        enrolmentDocument,
      },
    })
  }
}

export const ScheduledWorkoutConnection = connectionOf('ScheduledWorkout', ScheduledWorkout, 'scheduled workouts')

@ObjectType({
  description: "How an athlete keeps to a schedule: of what was due until yesterday, in the athlete's time zone.",
})
export class Adherence {
  @Field(() => Int, {
    simple: true,
    description: 'The number of workouts that were due: done, missed and skipped. What never was due does not count.',
  })
  due!: number

  @Field(() => Int, { simple: true, description: 'How many of them are done, on whatever day.' })
  done!: number

  @Field(() => Int, { simple: true, description: 'How many of them are open and not skipped.' })
  missed!: number

  @Field(() => Int, { simple: true, description: 'How many of them are skipped and not done.' })
  skipped!: number

  @Field(() => Float, {
    nullable: true,
    simple: true,
    description: 'Done ÷ (done + missed) × 100: what is skipped does not count. Null where nothing of it was due.',
  })
  percent!: number | null
}
