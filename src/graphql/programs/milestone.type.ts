import { Field, ID, Int, ObjectType } from 'type-graphql'
import { encodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Milestone as MilestoneDocument } from '../../payload-types.ts'
import { perDocument } from '../../storage/perDocument.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'

@ObjectType({
  description:
    'A slot of a milestone, which holds one workout. Its ID stays the same when other slots are added, removed or ' +
    'moved.',
})
export class MilestoneWorkout {
  @Field(() => ID, { simple: true, description: 'The ID of the slot, not of the workout.' })
  id!: string

  /** The database ID, for the loader of the field `workout`. */
  workoutId!: string
}

@ObjectType({ implements: Node, description: 'A stage of a program: its workouts in order.' })
export class Milestone extends Node {
  /** The database ID, for loaders. */
  documentId!: string

  @Field({ simple: true, description: 'The title of the milestone.' })
  title!: string

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'What the milestone is about, and when it is completed.',
  })
  description!: string | null

  @Field(() => Int, {
    simple: true,
    description: 'The revision number, which grows by one with every accepted change.',
  })
  revision!: number

  @AssumedSize(5)
  @Field(() => [MilestoneWorkout], {
    simple: true,
    description: 'The slots in order. The same workout may fill several slots (A-B-A).',
  })
  workouts!: MilestoneWorkout[]

  @Field(() => DateTime, { simple: true, description: 'When the milestone was created.' })
  createdAt!: string

  @Field(() => DateTime, { simple: true, description: 'When the milestone last changed.' })
  updatedAt!: string

  static readonly from = perDocument((document: MilestoneDocument): Milestone => {
    return Object.assign(new Milestone(), {
      documentId: document.id,
      id: encodeId('milestone', document.id),
      title: document.title,
      description: document.description || null,
      revision: document.revision,
      workouts: (document.workouts ?? []).map((row) =>
        Object.assign(new MilestoneWorkout(), { id: encodeId('slot', row.id as string), workoutId: idOf(row.workout) }),
      ),
      createdAt: document.createdAt,
      updatedAt: document.updatedAt,
    })
  })
}

export const MilestoneConnection = connectionOf('Milestone', Milestone, 'milestones')
