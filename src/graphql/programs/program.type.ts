import { Field, Int, ObjectType } from 'type-graphql'
import { milestoneIdsOf } from '../../actions/programs/revise.ts'
import { Level } from '../../kernel/exerciseVocabulary.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import type { Program as ProgramDocument } from '../../payload-types.ts'
import { perDocument } from '../../storage/perDocument.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'

@ObjectType({ implements: Node, description: 'What athletes enrol in: milestones in order.' })
export class Program extends Node {
  @Field({ simple: true, description: 'Its part of a URL, unique.' })
  slug!: string

  @Field({ simple: true, description: 'What athletes see in the list of programs.' })
  title!: string

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'Who it is for, what it takes and what it leads to.',
  })
  description!: string | null

  @Field(() => Level, { nullable: true, simple: true, description: 'Who it is for.' })
  level!: Level | null

  @Field({ simple: true, description: 'Drafts are seen by coaches only.' })
  isPublished!: boolean

  @Field(() => DateTime, { nullable: true, simple: true, description: 'When it was last published; null for a draft.' })
  publishedAt!: string | null

  @Field(() => Int, { simple: true, description: 'Grows by one with every accepted change.' })
  revision!: number

  /** The database ID, for loaders. */
  documentId!: string

  /** The database IDs in order, for the loader of the field `milestones`. */
  milestoneIds!: string[]

  @Field(() => Int, { simple: true, description: 'How many milestones it has; costs nothing.' })
  milestoneCount!: number

  @Field(() => DateTime, { simple: true, description: 'When it was made.' })
  createdAt!: string

  @Field(() => DateTime, { simple: true, description: 'When it last changed.' })
  updatedAt!: string

  static readonly from = perDocument((document: ProgramDocument): Program => {
    const milestoneIds = milestoneIdsOf(document)
    return Object.assign(new Program(), {
      documentId: document.id,
      id: encodeId('program', document.id),
      slug: document.slug,
      title: document.title,
      description: document.description || null,
      level: document.level ?? null,
      isPublished: document.isPublished,
      publishedAt: document.publishedAt ?? null,
      revision: document.revision,
      milestoneIds,
      milestoneCount: milestoneIds.length,
      createdAt: document.createdAt,
      updatedAt: document.updatedAt,
    })
  })
}

export const ProgramConnection = connectionOf('Program', Program, 'programs')
