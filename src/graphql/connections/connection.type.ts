import type { ClassType } from 'type-graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { Costs } from '../limits/cost/fieldCost.ts'

@ObjectType({ description: 'Where a page stands in its list.' })
class PageInfo {
  @Field({ simple: true, description: 'Whether there is more behind this page.' })
  hasNextPage!: boolean

  @Field({
    simple: true,
    description: 'Whether this page was asked for with a cursor, so that something may stand before it.',
  })
  hasPreviousPage!: boolean

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'The first cursor of the page; null when it is empty.',
  })
  startCursor!: string | null

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'The last cursor of the page, to be passed as `after`; null when it is empty.',
  })
  endCursor!: string | null
}

export interface Edge<T> {
  cursor: string
  node: T
}

export interface Connection<T> {
  edges: Edge<T>[]
  nodes: T[]
  pageInfo: PageInfo
  countAll: () => Promise<number>
}

/** Makes the Relay connection type and edge type of a type. `countAll` runs only when `totalCount` is selected. */
export function connectionOf<T extends object>(
  name: string,
  Type: ClassType<T>,
  things: string,
): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One of the ${things} and its place in the list.` })
  class TypedEdge implements Edge<T> {
    @Field({ simple: true, description: 'The place of this node, to be passed as `after`.' })
    cursor!: string

    @Field(() => Type, { simple: true, description: 'The node itself.' })
    node!: T
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${things}.` })
  class TypedConnection implements Connection<T> {
    @Field(() => [TypedEdge], { simple: true, description: 'The nodes with their cursors.' })
    edges!: Edge<T>[]

    @Field(() => [Type], { simple: true, description: 'The nodes without their cursors.' })
    nodes!: T[]

    @Field(() => PageInfo, { simple: true, description: 'Where this page stands in the list.' })
    pageInfo!: PageInfo

    countAll!: () => Promise<number>

    @Costs({ weight: 20 })
    @Field(() => Int, { description: `How many ${things} there are in all pages. Costs a count of its own.` })
    totalCount(): Promise<number> {
      return this.countAll()
    }
  }
  return TypedConnection
}
