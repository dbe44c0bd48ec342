import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { MilestoneStanding, SlotStanding } from '../../actions/workouts/progress/plan.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { EnrolmentStatus } from '../../kernel/progressVocabulary.ts'
import type { Enrolment as EnrolmentDocument } from '../../payload-types.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'

registerEnumType(EnrolmentStatus, {
  name: 'EnrolmentStatus',
  description: 'How far an enrolment is.',
  valuesConfig: {
    ACTIVE: { description: 'The athlete is on the program.' },
    COMPLETED: { description: 'Every milestone is complete. It stays so.' },
    LEFT: { description: 'The athlete has left. It stays so; what was done in it stays as well.' },
  },
})

@ObjectType({
  implements: Node,
  description: 'An athlete on a program, pinned to the revision they joined until they take a newer one.',
})
export class Enrolment extends Node {
  @Field({ simple: true, description: 'The title of the program at the pinned revision.' })
  programTitle!: string

  @Field(() => Int, { simple: true, description: 'The revision of the program that the athlete follows.' })
  pinnedRevision!: number

  @Field(() => EnrolmentStatus, { simple: true, description: 'How far it is.' })
  status!: EnrolmentStatus

  @Field(() => DateTime, { simple: true, description: 'When the athlete joined.' })
  startedAt!: string

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description: 'When the last milestone was complete; null unless it is COMPLETED.',
  })
  completedAt!: string | null

  /** The stored document, for loaders. */
  document!: EnrolmentDocument

  static from(document: EnrolmentDocument): Enrolment {
    return Object.assign(new Enrolment(), {
      document,
      id: encodeId('enrolment', document.id),
      programTitle: document.programTitle,
      pinnedRevision: document.pinnedRevision,
      status: document.status,
      startedAt: document.startedAt,
      completedAt: document.completedAt ?? null,
    })
  }
}

export const EnrolmentConnection = connectionOf('Enrolment', Enrolment, 'enrolments')

@ObjectType({ description: 'A slot of the pinned revision, and the session that filled it.' })
export class SlotProgress {
  @Field(() => ID, { simple: true, description: 'The ID of the slot.' })
  slotId!: string

  @Field({ simple: true, description: 'The title of the workout when the pinned revision was written.' })
  workoutTitle!: string

  /** The database IDs, for the loaders of the fields `workout` and `workoutSession`. */
  workoutId!: string
  sessionId!: string | null

  static from({ slot, done }: SlotStanding): SlotProgress {
    return Object.assign(new SlotProgress(), {
      slotId: encodeId('slot', slot.id),
      workoutTitle: slot.workoutTitle,
      workoutId: slot.workoutId,
      sessionId: done?.sessionId ?? null,
    })
  }
}

@ObjectType({ description: 'A milestone of the pinned revision, and how far the athlete is with it.' })
export class MilestoneProgress {
  @Field(() => ID, { simple: true, description: 'The ID of the milestone.' })
  milestoneId!: string

  @Field({ simple: true, description: 'Its title when the pinned revision was written.' })
  title!: string

  @AssumedSize(5)
  @Field(() => [SlotProgress], { simple: true, description: 'Its slots in order, as the pinned revision has them.' })
  slots!: SlotProgress[]

  @Field(() => Int, { simple: true, description: 'How many of its slots have a completed session.' })
  slotsDone!: number

  @Field(() => Int, { simple: true, description: 'How many slots it has.' })
  slotsTotal!: number

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description:
      'When its last slot was done; null before, and for one without slots. Once earned it stays, also when a newer revision has ' +
      'slots that are open.',
  })
  completedAt!: string | null

  /** The milestone's database ID, for the loader of the field `milestone`. */
  documentId!: string

  static from({ milestone, slots, slotsDone, completedAt }: MilestoneStanding): MilestoneProgress {
    return Object.assign(new MilestoneProgress(), {
      documentId: milestone.id,
      milestoneId: encodeId('milestone', milestone.id),
      title: milestone.title,
      slots: slots.map(SlotProgress.from),
      slotsDone,
      slotsTotal: slots.length,
      completedAt,
    })
  }
}
