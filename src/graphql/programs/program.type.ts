import { Field, Int, ObjectType } from 'type-graphql'
import { milestoneIdsOf } from '../../actions/programs/revise.ts'
import { Level } from '../../kernel/exerciseVocabulary.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import type { Program as ProgramDocument } from '../../payload-types.ts'
import { perDocument } from '../../storage/perDocument.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'

@ObjectType({ implements: Node, description: 'A program that athletes enrol in: its milestones in order.' })
export class Program extends Node {
  @Field({ simple: true, description: 'The unique name of the program in URLs.' })
  slug!: string

  @Field({ simple: true, description: 'The title of the program.' })
  title!: string

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'Who the program is for, what it takes and what it leads to.',
  })
  description!: string | null

  @Field(() => Level, { nullable: true, simple: true, description: 'The level of experience that the program is for.' })
  level!: Level | null

  @Field({
    simple: true,
    description:
      'Whether the program is published. Otherwise it is a draft, which only coaches see, and athletes who have ' +
      'enrolled in it.',
  })
  isPublished!: boolean

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description: 'When the program was last published. Null for a draft.',
  })
  publishedAt!: string | null

  @Field(() => Int, {
    simple: true,
    description: 'The revision number, which grows by one with every accepted change.',
  })
  revision!: number

  /** The database ID, for loaders. */
  documentId!: string

  /** The database IDs in order, for the loader of the field `milestones`. */
  milestoneIds!: string[]

  @Field(() => Int, { simple: true, description: 'The number of milestones. Selecting it costs nothing.' })
  milestoneCount!: number

  @Field(() => DateTime, { simple: true, description: 'When the program was created.' })
  createdAt!: string

  @Field(() => DateTime, { simple: true, description: 'When the program last changed.' })
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
