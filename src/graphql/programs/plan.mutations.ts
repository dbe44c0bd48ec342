import { Ctx, Resolver } from 'type-graphql'
import type { Planned } from '../../actions/programs/plan/writePlan.ts'
import { planProgram } from '../../actions/programs/planProgram.ts'
import { revertProgram } from '../../actions/programs/revertProgram.ts'
import { transformProgram } from '../../actions/programs/transformProgram.ts'
import type { Program as ProgramDocument } from '../../payload-types.ts'
import type { Context } from '../context/context.ts'
import { CoachMutation, Input } from '../context/rootAccess.ts'
import { runMutation } from '../context/runMutation.ts'
import { findProgramById } from './findProgramById.ts'
import { PlanProgramInput, RevertProgramInput, TransformProgramInput } from './plan.inputs.ts'
import { PlanProgramPayload, RevertProgramPayload, TransformProgramPayload, toPlannedPayload } from './plan.type.ts'
import { Program } from './program.type.ts'

const whenRefused = { changes: [], othersAffected: [], unusedWorkouts: [] }

@Resolver()
export class PlanMutations {
  @CoachMutation(
    PlanProgramPayload,
    'Makes a program what a plan says, down to the last set, in one revision; without `programId`, a new draft. An existing ' +
      'workout that the program did not hold before, and that is to change, is copied like one that others hold too, unless ' +
      '`sharedWorkouts` says CHANGE. A dry run answers the changes and writes nothing. Coaches only. Refuses INVALID (each cell with its path), NOT_FOUND ' +
      '(program, milestones, workouts, rows, exercises), STALE_REVISION, TAKEN (the slug), TOO_MANY (100 milestones, 50 ' +
      'workouts, 50 rows each, 5,000 rows), NOT_PUBLISHABLE, IDEMPOTENCY_CONFLICT, and NOT_FOUND when the object that the ' +
      'idempotency key made was deleted.',
  )
  async planProgram(
    @Input(PlanProgramInput, 'The plan.') input: PlanProgramInput,
    @Ctx() context: Context,
  ): Promise<PlanProgramPayload> {
    let planned: Planned | undefined
    const payload = await runMutation(context, input, {
      Payload: PlanProgramPayload,
      operation: async (tx, given: PlanProgramInput): Promise<ProgramDocument> => {
        planned = await planProgram(tx, given)
        return planned.program
      },
      // A repeated request is answered with the program as it is now, and has changed nothing.
      toPayload: (program) =>
        toPlannedPayload(planned ?? { program, changes: [], others: [], unused: [], exercises: new Map() }),
      whenRefused,
      owner: input.programId ?? undefined,
      makes: { collection: 'programs', mutation: 'planProgram' },
      dryRun: input.dryRun,
    })
    return asItIs(context, input, payload)
  }

  @CoachMutation(
    TransformProgramPayload,
    'Makes one change in many rows of a program, such as 2.5 kg more, or one exercise for another, in one revision. A ' +
      'workout that chosen milestones share with others of the program becomes a copy in the chosen ones, unless ' +
      '`sharedWorkouts` says CHANGE. A dry run answers the changes and writes nothing. Coaches only. Refuses NOT_FOUND ' +
      '(program, milestones and workouts of the program, exercises), STALE_REVISION, NOT_PUBLISHABLE, TOO_MANY and ' +
      'INVALID (nothing to change, a value that would leave its range, and what an exercise has no place for).',
  )
  async transformProgram(
    @Input(TransformProgramInput, 'The program and the change.') input: TransformProgramInput,
    @Ctx() context: Context,
  ): Promise<TransformProgramPayload> {
    const payload = await runMutation(context, input, {
      Payload: TransformProgramPayload,
      operation: transformProgram,
      toPayload: toPlannedPayload,
      whenRefused,
      owner: input.programId,
      dryRun: input.dryRun,
    })
    return asItIs(context, input, payload)
  }

  @CoachMutation(
    RevertProgramPayload,
    'Makes a program what it was at an earlier revision, down to the last set, as a new revision: its title, description ' +
      'and level, its milestones, slots and workouts. What others hold too becomes a copy where it has changed. The slug, ' +
      'the descriptions of milestones and whether the program is published stay, and of revisions from before version ' +
      '0.3.0 also the description and the level. A dry run answers the changes and writes nothing. Coaches ' +
      'only. Refuses NOT_FOUND (program, revision), STALE_REVISION, NOT_PUBLISHABLE, and INVALID where an exercise is ' +
      'measured in another way today.',
  )
  async revertProgram(
    @Input(RevertProgramInput, 'The program and the revision.') input: RevertProgramInput,
    @Ctx() context: Context,
  ): Promise<RevertProgramPayload> {
    const payload = await runMutation(context, input, {
      Payload: RevertProgramPayload,
      operation: revertProgram,
      toPayload: toPlannedPayload,
      whenRefused,
      owner: input.programId,
      dryRun: input.dryRun,
    })
    return asItIs(context, input, payload)
  }
}

/** A dry run answers the program as it is, because nothing was written; a new one does not exist. */
async function asItIs<Payload extends PlanProgramPayload>(
  context: Context,
  { dryRun, programId }: { dryRun: boolean; programId?: string | null },
  payload: Payload,
): Promise<Payload> {
  if (!dryRun || payload.program === null) return payload
  const document = programId == null ? null : await findProgramById(context, programId)
  payload.program = document && Program.from(document)
  return payload
}
