import { ArrayMaxSize } from 'class-validator'
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql'
import type { Context } from './context/context.ts'
import { findNode } from './findNode.ts'
import { Costs } from './limits/cost/fieldCost.ts'
import { Node } from './nodes/node.type.ts'

@ArgsType()
class NodesArgs {
  @Field(() => [ID], { description: 'At most 100.' })
  @ArrayMaxSize(100, { message: 'may name at most 100' })
  ids!: string[]
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its ID; null when there is no such thing for the caller.',
  })
  node(@Arg('id', () => ID, { description: 'Its ID.' }) id: string, @Ctx() context: Context): Promise<Node | null> {
    return findNode(context, id)
  }

  @Costs({ listSize: { slicingArguments: ['ids'] } })
  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description: 'Several things by their IDs, in the order asked for, null where there is none. One batch per type.',
  })
  nodes(@Args(() => NodesArgs) { ids }: NodesArgs, @Ctx() context: Context): Promise<(Node | null)[]> {
    return Promise.all(ids.map((id) => findNode(context, id)))
  }
}
