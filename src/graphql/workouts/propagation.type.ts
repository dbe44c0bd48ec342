import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { completedBy, movedBy, type Propagation } from '../../actions/workouts/progress/planPropagation.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { PropagationChangeKind } from '../../kernel/progressVocabulary.ts'
import type { Enrolment as EnrolmentDocument } from '../../payload-types.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'

registerEnumType(PropagationChangeKind, {
  name: 'PropagationChangeKind',
  description: 'How a newer revision changes a milestone.',
  valuesConfig: {
    ADDED: { description: 'The milestone is added.' },
    REMOVED: { description: 'The milestone is removed. Athletes who have completed it keep their completion.' },
    MOVED: { description: 'The milestone takes another place among the milestones that stay.' },
    EDITED: { description: 'The title or the slots of the milestone change.' },
  },
})

@ObjectType({ description: 'One change that a newer revision makes for the athletes who are moved to it.' })
export class PropagationChange {
  @Field(() => PropagationChangeKind, { simple: true, description: 'What happens to the milestone.' })
  kind!: PropagationChangeKind

  @Field(() => ID, { simple: true, description: 'The ID of the milestone.' })
  milestoneId!: string

  @Field({
    simple: true,
    description:
      'The title of the milestone at the newer revision; for a removed milestone, the last title that it had.',
  })
  title!: string
}

@ObjectType({ description: 'What propagating the current revision would do for one athlete.' })
export class AthletePropagation {
  /** The enrolment as it is, and the revision to which it would move. */
  document!: EnrolmentDocument
  newest!: Propagation['newest']
}

export const AthletePropagationConnection = connectionOf('AthletePropagation', AthletePropagation, 'athletes')

@ObjectType({
  description:
    'What propagating the current revision would do. The preview holds as long as the revision and these enrolments ' +
    'stay as they are.',
})
export class ProgramPropagationPreview {
  @Field(() => Int, {
    simple: true,
    description:
      'The number of enrolments that the current revision would reach. The athletes whom the caller coaches would be ' +
      'moved to it, and so would those of `othersMoved` whom nobody else coaches.',
  })
  enrolmentsMoved!: number

  @Field(() => Int, {
    simple: true,
    description: 'The number of enrolments in `athletes` that would then be complete. Others are not told of.',
  })
  enrolmentsCompleted!: number

  @Field(() => Int, {
    simple: true,
    description:
      'The number of those enrolments whose athletes the caller does not coach. Those of athletes with another coach ' +
      'are among them, and wait for that coach. Nobody learns how many do.',
  })
  othersMoved!: number

  @AssumedSize(20)
  @Field(() => [PropagationChange], {
    simple: true,
    description:
      'The changes for any of these enrolments, each listed once: first the milestones of the current revision in ' +
      'order, then the removed ones.',
  })
  changes!: PropagationChange[]

  propagation!: Propagation

  static from(propagation: Propagation): ProgramPropagationPreview {
    return Object.assign(new ProgramPropagationPreview(), {
      propagation,
      enrolmentsMoved: movedBy(propagation),
      othersMoved: propagation.others,
      enrolmentsCompleted: completedBy(propagation),
      changes: propagation.changes.map(({ milestoneId, ...change }) =>
        Object.assign(new PropagationChange(), { ...change, milestoneId: encodeId('milestone', milestoneId) }),
      ),
    })
  }
}
