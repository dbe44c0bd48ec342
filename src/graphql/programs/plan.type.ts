import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import type { PlanChange as Change } from '../../actions/programs/plan/planChanges.ts'
import type { PlanRow } from '../../actions/programs/plan/planTree.ts'
import type { Planned } from '../../actions/programs/plan/writePlan.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { printPrescription } from '../../kernel/notation/print.ts'
import { PropagationChangeKind } from '../../kernel/progressVocabulary.ts'
import { PlanField } from '../../kernel/workoutVocabulary.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { Prescription } from '../scalars/scalars.ts'
import { ProgramPayload } from './program.payloads.ts'
import { Program } from './program.type.ts'
import { Workout } from './workout.type.ts'

registerEnumType(PlanField, {
  name: 'PlanField',
  description: 'What a plan says of a program, a milestone or a workout itself.',
  valuesConfig: {
    TITLE: { description: 'The title.' },
    SLUG: { description: 'The slug of the program.' },
    DESCRIPTION: { description: 'The description.' },
    LEVEL: { description: 'The level of the program.' },
    ESTIMATED_MINUTES: { description: 'How long the workout takes.' },
  },
})

@ObjectType({
  description:
    'One change of a plan: of a row; of a workout in a milestone, or of the milestone itself, whose `exerciseName` is null; ' +
    'or of the program itself, whose `milestoneTitle` is null too. A workout that fills several slots of a milestone is ' +
    'ADDED or REMOVED once for each slot that it newly fills or leaves. An ID is null for what is new.',
})
class PlanChange {
  @Field(() => PropagationChangeKind, { simple: true, description: 'What happens to the row, workout or milestone.' })
  kind!: PropagationChangeKind

  @Field(() => PlanField, {
    nullable: true,
    simple: true,
    description: 'What is EDITED of a program, a milestone or a workout itself. Null for every other change.',
  })
  field!: PlanField | null

  @Field(() => String, { nullable: true, simple: true, description: 'What `field` was. Null where it was empty.' })
  textBefore!: string | null

  @Field(() => String, { nullable: true, simple: true, description: 'What `field` is now. Null where it is empty.' })
  textAfter!: string | null

  @Field(() => ID, { nullable: true, simple: true, description: 'The ID of the milestone.' })
  milestoneId!: string | null

  @Field(() => ID, { nullable: true, simple: true, description: 'The ID of the workout.' })
  workoutId!: string | null

  @Field(() => ID, { nullable: true, simple: true, description: 'The ID of the row.' })
  rowId!: string | null

  @Field(() => String, { nullable: true, simple: true, description: 'The title of the milestone.' })
  milestoneTitle!: string | null

  @Field(() => String, { nullable: true, simple: true, description: 'The title of the workout.' })
  workoutTitle!: string | null

  @Field(() => String, { nullable: true, simple: true, description: 'The name of the exercise, after the change.' })
  exerciseName!: string | null

  @Field(() => String, { nullable: true, simple: true, description: 'The name of the exercise before the change.' })
  exerciseNameBefore!: string | null

  @Field(() => Prescription, { nullable: true, simple: true, description: 'What was prescribed. Null for a new row.' })
  before!: string | null

  @Field(() => Prescription, {
    nullable: true,
    simple: true,
    description: 'What is prescribed. Null for a removed row.',
  })
  after!: string | null

  static from(
    { kind, milestone, workout, before, after, edited }: Change,
    nameOf: (id: string) => string | null,
  ): PlanChange {
    const name = (row: PlanRow | null) => (row?.exercise ? nameOf(row.exercise) : null)
    const line = (row: PlanRow | null) => row && printPrescription(row.sets as never)
    const row = after ?? before
    return Object.assign(new PlanChange(), {
      kind,
      field: edited?.field ?? null,
      textBefore: edited?.before ?? null,
      textAfter: edited?.after ?? null,
      milestoneId: milestone?.id ? encodeId('milestone', milestone.id) : null,
      workoutId: workout?.id ? encodeId('workout', workout.id) : null,
      rowId: row?.id ? encodeId('workoutExercise', row.id) : null,
      milestoneTitle: milestone?.title ?? null,
      workoutTitle: workout?.title ?? null,
      exerciseName: name(row),
      exerciseNameBefore: name(before),
      before: line(before),
      after: line(after),
    })
  }
}

@ObjectType()
abstract class PlannedPayload extends ProgramPayload {
  @AssumedSize(100)
  @Field(() => [PlanChange], {
    simple: true,
    description: 'What has changed, in the order of the plan. In a dry run, what would change. Empty after a refusal.',
  })
  changes!: PlanChange[]

  @AssumedSize(5)
  @Field(() => [Program], {
    simple: true,
    description: 'The other programs that change too, because they hold what changes. Empty after a refusal.',
  })
  othersAffected!: Program[]

  @AssumedSize(5)
  @Field(() => [Workout], {
    simple: true,
    description:
      'The workouts that the program has let go of, that no milestone contains any more, and that stay, because somebody ' +
      'made them by themselves or athletes have started them. What a plan made and nobody has used is deleted instead. ' +
      'Empty after a refusal.',
  })
  unusedWorkouts!: Workout[]
}

@ObjectType({ description: 'The result of `planProgram`.' })
export class PlanProgramPayload extends PlannedPayload {}

@ObjectType({ description: 'The result of `transformProgram`.' })
export class TransformProgramPayload extends PlannedPayload {}

@ObjectType({ description: 'The result of `revertProgram`.' })
export class RevertProgramPayload extends PlannedPayload {}

/** What every payload of a plan says. A dry run answers the program as it is, which is none where it is new. */
export function toPlannedPayload({
  program,
  changes,
  others,
  unused,
  exercises,
}: Omit<Planned, 'program'> & { program: Planned['program'] | null }) {
  return {
    program: program && Program.from(program),
    changes: changes.map((change) => PlanChange.from(change, (id) => exercises.get(id)?.name ?? null)),
    othersAffected: others.map(Program.from),
    unusedWorkouts: unused.map(Workout.from),
  }
}
