import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ProgramChange } from '../../actions/programs/change.ts'
import type { SnapshotMilestone } from '../../actions/programs/revise.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import type { ProgramRevision as ProgramRevisionDocument } from '../../payload-types.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'

registerEnumType(ProgramChange, {
  name: 'ProgramChange',
  description: 'The kind of change that made a revision of a program.',
  valuesConfig: {
    CREATED: { description: 'The program was created.' },
    EDITED: {
      description:
        'The title, slug, description or level of the program changed, or its milestones changed in several ways at ' +
        'once.',
    },
    PUBLISHED: { description: 'The program was published.' },
    UNPUBLISHED: { description: 'The program was turned back into a draft.' },
    MILESTONE_ADDED: { description: 'One or more milestones were added.' },
    MILESTONE_REMOVED: { description: 'One or more milestones were removed.' },
    MILESTONE_MOVED: { description: 'One milestone was moved to another place.' },
    MILESTONES_REORDERED: { description: 'The milestones were put into a new order.' },
    MILESTONE_EDITED: { description: 'The title or the slots of a milestone of the program changed.' },
    WORKOUT_EDITED: { description: 'What a workout of the program asks for changed, or its title or description.' },
    PLANNED: { description: 'A whole plan was written.' },
    TRANSFORMED: { description: 'One change was made in many rows.' },
    REVERTED: { description: 'The program became again what it was at an earlier revision.' },
    COPIED: { description: 'The program was made as a copy of another one.' },
  },
})

@ObjectType({ description: 'A slot of a milestone, as it was at a revision of the program.' })
export class RevisionSlot {
  @Field(() => ID, { simple: true, description: 'The ID of the slot.' })
  slotId!: string

  @Field(() => ID, { simple: true, description: 'The ID of the workout that filled the slot.' })
  workoutId!: string

  @Field({ simple: true, description: 'The title of the workout at the time of the revision.' })
  workoutTitle!: string

  /** The workout's database ID and its revision, for the loaders of the fields `workout` and `workoutRevision`. */
  documentId!: string
  revision!: number | null
}

@ObjectType({ description: 'A milestone, as it was at a revision of the program.' })
export class RevisionMilestone {
  @Field(() => ID, { simple: true, description: 'The ID of the milestone.' })
  milestoneId!: string

  @Field({ simple: true, description: 'The title of the milestone at the time of the revision.' })
  title!: string

  @AssumedSize(5)
  @Field(() => [RevisionSlot], { simple: true, description: 'The slots of the milestone in order.' })
  slots!: RevisionSlot[]

  /** The milestone's database ID, for the loader of the field `milestone`. */
  documentId!: string
}

@ObjectType({
  implements: Node,
  description:
    'A program as it was at one revision. A revision never changes once it is written, and every enrolment follows ' +
    'one revision.',
})
export class ProgramRevision extends Node {
  @Field(() => Int, { simple: true, description: 'The revision number: 1, 2, 3 … without a gap.' })
  revision!: number

  @Field(() => DateTime, { simple: true, description: 'When the revision was written.' })
  createdAt!: string

  @Field(() => ProgramChange, { simple: true, description: 'The kind of change that made the revision.' })
  change!: ProgramChange

  @Field({ simple: true, description: 'The title of the program at this revision.' })
  title!: string

  @AssumedSize(10)
  @Field(() => [RevisionMilestone], { simple: true, description: 'The milestones of the program in order.' })
  milestones!: RevisionMilestone[]

  /** The database ID, for the loader of the field `createdBy`. */
  createdById!: string | null

  static from(document: ProgramRevisionDocument): ProgramRevision {
    return Object.assign(new ProgramRevision(), {
      id: encodeId('programRevision', document.id),
      revision: document.revision,
      createdAt: document.createdAt,
      change: document.change,
      title: document.title,
      createdById: idOf(document.createdBy) ?? null,
      milestones: (document.milestones as SnapshotMilestone[]).map(({ id, title, slots }) =>
        Object.assign(new RevisionMilestone(), {
          documentId: id,
          milestoneId: encodeId('milestone', id),
          title,
          slots: slots.map((slot) =>
            Object.assign(new RevisionSlot(), {
              documentId: slot.workoutId,
              revision: slot.workoutRevision ?? null,
              slotId: encodeId('slot', slot.id),
              workoutId: encodeId('workout', slot.workoutId),
              workoutTitle: slot.workoutTitle,
            }),
          ),
        }),
      ),
    })
  }
}

export const ProgramRevisionConnection = connectionOf('ProgramRevision', ProgramRevision, 'revisions')
