import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { daysIn } from '../../actions/workouts/progress/schedules.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import { DayOfWeek } from '../../kernel/schedule/vocabulary.ts'
import { seesAuthor } from '../../storage/trainingVisibility.ts'
import { namedUser } from '../auth/namedUser.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import type { Context } from '../context/context.ts'
import { AssumedSize, Costs } from '../limits/cost/fieldCost.ts'
import { LocalDate } from '../scalars/scalars.ts'
import { Enrolment } from './enrolment.type.ts'
import { AgendaArgs, ScheduleArgs } from './schedule.inputs.ts'
import { MoveScheduledWorkoutPayload, ShiftSchedulePayload, SkipScheduledWorkoutPayload } from './schedule.payloads.ts'
import { Adherence, ScheduledWorkout, ScheduledWorkoutConnection } from './schedule.type.ts'
import { adherenceOfEnrolment, agendaOf, scheduledWorkoutOf, scheduleOfEnrolment } from './schedules.ts'
import { WorkoutSession } from './workoutSession.type.ts'

@Resolver(() => Enrolment)
export class EnrolmentScheduleResolver {
  @FieldResolver(() => ProductUser, {
    nullable: true,
    description:
      'The coach who assigned the program. Only the athlete and this coach are told, the coach while they coach the athlete. ' +
      'Null for everybody else, and where the athlete enrolled by themself.',
  })
  async assignedBy(
    @Root() { document }: Enrolment,
    @Ctx() { req, caller, loaders }: Context,
  ): Promise<ProductUser | null> {
    const coach = idOf(document.assignedBy)
    if (!coach || !(await seesAuthor(req, idOf(document.user), coach))) return null
    const found = await loaders.author.load(coach)
    if (!found) return null
    return found.id === caller.user?.id ? ProductUser.from(found) : namedUser(found, document.startedAt)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the coach wrote when they assigned the program. Null for whom `assignedBy` is null.',
  })
  async assignmentNote(@Root() { document }: Enrolment, @Ctx() { req }: Context): Promise<string | null> {
    const { assignmentNote, assignedBy, user } = document
    if (!assignmentNote) return null
    return (await seesAuthor(req, idOf(user), idOf(assignedBy) ?? '')) ? assignmentNote : null
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'The first day of the schedule; null for an enrolment without days.',
  })
  startsOn(@Root() { document }: Enrolment): string | null {
    return document.startsOn ?? null
  }

  @AssumedSize(7)
  @FieldResolver(() => [DayOfWeek], {
    nullable: true,
    description: 'The days of the week on which workouts are due; null for an enrolment without days.',
  })
  trainingDays(@Root() { document: { trainingDays } }: Enrolment): DayOfWeek[] | null {
    return trainingDays ? (daysIn(trainingDays) as DayOfWeek[]) : null
  }

  @FieldResolver(() => ScheduledWorkoutConnection, {
    nullable: true,
    description:
      'The workouts with the days on which they are due, the first due first. What was done without ever being due stands on ' +
      'the day it was done. Empty for an enrolment without days. What is open and held by a pause without an end is not in it, ' +
      'nor what was open when the enrolment ended, nor what a newer revision added to a milestone that was complete already.',
  })
  schedule(
    @Root() { document }: Enrolment,
    @Args(() => ScheduleArgs) args: ScheduleArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ScheduledWorkout>> {
    return scheduleOfEnrolment(context, document, args)
  }

  @Costs({ weight: 20 }) // a whole schedule is computed, as for a page of it
  @FieldResolver(() => Adherence, {
    description: "How the athlete keeps to the schedule: of what was due until yesterday, in the athlete's time zone.",
  })
  adherence(@Root() { document }: Enrolment, @Ctx() context: Context): Promise<Adherence> {
    return adherenceOfEnrolment(context, document)
  }
}

@Resolver(() => ScheduledWorkout)
export class ScheduledWorkoutResolver {
  @FieldResolver(() => Enrolment, { description: 'The enrolment that the workout belongs to.' })
  enrolment(@Root() { enrolmentDocument }: ScheduledWorkout): Enrolment {
    return Enrolment.from(enrolmentDocument)
  }

  @FieldResolver(() => WorkoutSession, {
    nullable: true,
    description: 'The session that was the first to complete the workout; null while it is open.',
  })
  async workoutSession(
    @Root() { slot }: ScheduledWorkout,
    @Ctx() { loaders }: Context,
  ): Promise<WorkoutSession | null> {
    const document = slot.sessionId && (await loaders.session.load(slot.sessionId))
    return document ? WorkoutSession.from(document) : null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why the workout was skipped. Only the athlete and whoever wrote it are told; null for everybody else, and without a reason.',
  })
  async skipReason(
    @Root() { due, enrolmentDocument }: ScheduledWorkout,
    @Ctx() { req }: Context,
  ): Promise<string | null> {
    const { reason, by } = due.skip ?? {}
    if (!reason) return null
    return (await seesAuthor(req, idOf(enrolmentDocument.user), by ?? '')) ? reason : null
  }

  @Costs({ weight: 600, listSize: { assumedSize: 20 } })
  @Query(() => [ScheduledWorkout], {
    nullable: true,
    description:
      "What is or was due of the caller's own enrolments between two days, both included, the first due first, and what was done without " +
      'ever being due: at most 62 days, and of the 100 enrolments that were begun last.',
  })
  agenda(@Args(() => AgendaArgs) args: AgendaArgs, @Ctx() context: Context): Promise<ScheduledWorkout[]> {
    return agendaOf(context, args)
  }
}

const DESCRIPTION = 'The workout as it is due now; null after a refusal, and for what is due on no day.'

type Answered = { enrolment: Enrolment | null; slotId: string }

function answered(context: Context, { enrolment, slotId }: Answered): Promise<ScheduledWorkout | null> | null {
  return enrolment && scheduledWorkoutOf(context, enrolment.document, decodeId('slot', slotId))
}

@Resolver(() => MoveScheduledWorkoutPayload)
export class MovedWorkoutResolver {
  @FieldResolver(() => ScheduledWorkout, { nullable: true, description: DESCRIPTION })
  scheduledWorkout(@Root() payload: MoveScheduledWorkoutPayload, @Ctx() context: Context) {
    return answered(context, payload)
  }
}

@Resolver(() => ShiftSchedulePayload)
export class ShiftedWorkoutResolver {
  @FieldResolver(() => ScheduledWorkout, { nullable: true, description: DESCRIPTION })
  scheduledWorkout(@Root() payload: ShiftSchedulePayload, @Ctx() context: Context) {
    return answered(context, payload)
  }
}

@Resolver(() => SkipScheduledWorkoutPayload)
export class SkippedWorkoutResolver {
  @FieldResolver(() => ScheduledWorkout, { nullable: true, description: DESCRIPTION })
  scheduledWorkout(@Root() payload: SkipScheduledWorkoutPayload, @Ctx() context: Context) {
    return answered(context, payload)
  }
}
