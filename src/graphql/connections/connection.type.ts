import type { ClassType } from 'type-graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { Costs } from '../limits/cost/fieldCost.ts'

@ObjectType({ description: 'The position of a page in its list.' })
class PageInfo {
  @Field({
    simple: true,
    description:
      'Whether there are more items after this page; also true when the page was requested with `before`, so that there ' +
      'may be.',
  })
  hasNextPage!: boolean

  @Field({
    simple: true,
    description:
      'Whether there are items before this page, for a page requested with `last`; also true when the page was requested ' +
      'with `after`, so that there may be.',
  })
  hasPreviousPage!: boolean

  @Field(() => String, {
    nullable: true,
    simple: true,
    description:
      'The cursor of the first item of the page. Where the list takes `before`, pass it there to get the page before. ' +
      'Null when the page is empty.',
  })
  startCursor!: string | null

  @Field(() => String, {
    nullable: true,
    simple: true,
    description:
      'The cursor of the last item of the page. Pass it as `after` to get the next page. Null when the page is empty.',
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
  @ObjectType(`${name}Edge`, { description: `One of the ${things}, with its cursor in the list.` })
  class TypedEdge implements Edge<T> {
    @Field({
      simple: true,
      description: 'The cursor of this node. Pass it as `after` to get the items after this node.',
    })
    cursor!: string

    @Field(() => Type, { simple: true, description: 'The node.' })
    node!: T
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${things}.` })
  class TypedConnection implements Connection<T> {
    @Field(() => [TypedEdge], { simple: true, description: 'The nodes with their cursors.' })
    edges!: Edge<T>[]

    @Field(() => [Type], { simple: true, description: 'The nodes without their cursors.' })
    nodes!: T[]

    @Field(() => PageInfo, { simple: true, description: 'The position of this page in the list.' })
    pageInfo!: PageInfo

    countAll!: () => Promise<number>

    @Costs({ weight: 20 })
    @Field(() => Int, { description: `The number of ${things} in all pages. Selecting it costs an additional count.` })
    totalCount(): Promise<number> {
      return this.countAll()
    }
  }
  return TypedConnection
}
