import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { completedBy, type Propagation } from '../../actions/workouts/progress/planPropagation.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { PropagationChangeKind } from '../../kernel/progressVocabulary.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'

registerEnumType(PropagationChangeKind, {
  name: 'PropagationChangeKind',
  description: 'What a newer revision does to a milestone.',
  valuesConfig: {
    ADDED: { description: 'It comes.' },
    REMOVED: { description: 'It goes. Who has completed it keeps that.' },
    MOVED: { description: 'It stands elsewhere among the milestones that stay.' },
    EDITED: { description: 'Its title or its slots are others.' },
  },
})

@ObjectType({ description: 'One thing that a newer revision changes for those who are moved to it.' })
export class PropagationChange {
  @Field(() => PropagationChangeKind, { simple: true, description: 'What happens to the milestone.' })
  kind!: PropagationChangeKind

  @Field(() => ID, { simple: true, description: 'The ID of the milestone.' })
  milestoneId!: string

  @Field({ simple: true, description: 'Its title at the newer revision; the last one it had where it goes.' })
  title!: string
}

@ObjectType({
  description:
    'What propagating the current revision would do; true for as long as the revision and these enrolments stay as they are.',
})
export class ProgramPropagationPreview {
  @Field(() => Int, { simple: true, description: 'How many enrolments would be pinned to another revision than now.' })
  enrolmentsMoved!: number

  @Field(() => Int, { simple: true, description: 'How many of them would be complete.' })
  enrolmentsCompleted!: number

  @AssumedSize(20)
  @Field(() => [PropagationChange], {
    simple: true,
    description:
      'What changes for any of them, each thing once: milestones of the current revision in order, then those that go.',
  })
  changes!: PropagationChange[]

  static from(propagation: Propagation): ProgramPropagationPreview {
    return Object.assign(new ProgramPropagationPreview(), {
      enrolmentsMoved: propagation.moving.length,
      enrolmentsCompleted: completedBy(propagation),
      changes: propagation.changes.map(({ milestoneId, ...change }) =>
        Object.assign(new PropagationChange(), { ...change, milestoneId: encodeId('milestone', milestoneId) }),
      ),
    })
  }
}
