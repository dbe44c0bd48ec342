import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql'
import { HasAtMost } from '../kernel/decorators.ts'
import type { Context } from './context/context.ts'
import { findNode } from './findNode.ts'
import { Costs } from './limits/cost/fieldCost.ts'
import { Node } from './nodes/node.type.ts'

@ArgsType()
class NodesArgs {
  @Field(() => [ID], { description: 'The IDs of the objects, at most 100.' })
  @HasAtMost(100)
  ids!: string[]
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'An object of any type by its ID. Null when there is no such object that the caller may see. Open to everyone.',
  })
  node(
    @Arg('id', () => ID, { description: 'The ID of the object.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Node | null> {
    return findNode(context, id)
  }

  @Costs({ listSize: { slicingArguments: ['ids'] } })
  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description:
      'Several objects by their IDs, in the order of the IDs. An item is null when there is no such object that the ' +
      'caller may see. The objects of each type are read in one batch. Open to everyone.',
  })
  nodes(@Args(() => NodesArgs) { ids }: NodesArgs, @Ctx() context: Context): Promise<(Node | null)[]> {
    return Promise.all(ids.map((id) => findNode(context, id)))
  }
}
