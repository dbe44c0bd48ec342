import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { prescribedBySlot } from '../../actions/programs/workoutRevisions.ts'
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
  description: 'The status of an enrolment.',
  valuesConfig: {
    ACTIVE: { description: 'The athlete is on the program.' },
    COMPLETED: {
      description:
        'Every milestone is complete. This status is final, unless a device says late that a workout had been deleted ' +
        'before everything was complete.',
    },
    LEFT: {
      description: 'The athlete has left the program. This status is final; the workouts done in the enrolment stay.',
    },
  },
})

@ObjectType({
  implements: Node,
  description:
    "An athlete's enrolment in a program, pinned to the revision they joined until they or a coach move it to a " +
    'newer one.',
})
export class Enrolment extends Node {
  @Field({ simple: true, description: 'The title of the program at the pinned revision.' })
  programTitle!: string

  @Field(() => Int, { simple: true, description: 'The revision of the program that the athlete follows.' })
  pinnedRevision!: number

  @Field(() => EnrolmentStatus, { simple: true, description: 'The status of the enrolment.' })
  status!: EnrolmentStatus

  @Field(() => DateTime, { simple: true, description: 'When the athlete joined.' })
  startedAt!: string

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description: 'When the last milestone was completed; null unless the status is COMPLETED.',
  })
  completedAt!: string | null

  @Field(() => DateTime, {
    simple: true,
    description: 'When the enrolment last changed: its status, its revision or its completion. Progress alone is none.',
  })
  updatedAt!: string

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
      updatedAt: document.updatedAt,
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
  /** What the workout is a copy of: see `changesNow`. */
  madeOf!: string | undefined
  sessionId!: string | null
  /** The key of the workout's revision, for the loader of the field `workoutRevision`. */
  prescribed!: string | null
  enrolmentDocument!: EnrolmentDocument

  static from({ slot, done }: SlotStanding, enrolmentDocument: EnrolmentDocument): SlotProgress {
    return Object.assign(new SlotProgress(), {
      enrolmentDocument,
      slotId: encodeId('slot', slot.id),
      workoutTitle: slot.workoutTitle,
      workoutId: slot.workoutId,
      madeOf: slot.madeOf,
      prescribed: prescribedBySlot(slot)[0] ?? null,
      sessionId: done?.sessionId ?? null,
    })
  }
}

@ObjectType({ description: "A milestone of the pinned revision, and the athlete's progress in it." })
export class MilestoneProgress {
  @Field(() => ID, { simple: true, description: 'The ID of the milestone.' })
  milestoneId!: string

  @Field({ simple: true, description: 'The title of the milestone when the pinned revision was written.' })
  title!: string

  @AssumedSize(5)
  @Field(() => [SlotProgress], {
    simple: true,
    description: 'The slots of the milestone in order, as in the pinned revision.',
  })
  slots!: SlotProgress[]

  @Field(() => Int, { simple: true, description: 'The number of slots that have a completed session.' })
  slotsDone!: number

  @Field(() => Int, { simple: true, description: 'The number of slots in the milestone.' })
  slotsTotal!: number

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description:
      'When the last slot of the milestone was done; null before that, and for a milestone without slots that was ' +
      'never completed. A completed milestone stays completed, even when a newer revision adds open slots.',
  })
  completedAt!: string | null

  /** The milestone's database ID, for the loader of the field `milestone`, and the stored enrolment. */
  documentId!: string
  enrolmentDocument!: EnrolmentDocument

  static from(
    { milestone, slots, slotsDone, completedAt }: MilestoneStanding,
    enrolmentDocument: EnrolmentDocument,
  ): MilestoneProgress {
    return Object.assign(new MilestoneProgress(), {
      enrolmentDocument,
      documentId: milestone.id,
      milestoneId: encodeId('milestone', milestone.id),
      title: milestone.title,
      slots: slots.map((slot) => SlotProgress.from(slot, enrolmentDocument)),
      slotsDone,
      slotsTotal: slots.length,
      completedAt,
    })
  }
}
