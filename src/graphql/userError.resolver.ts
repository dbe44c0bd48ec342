import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from './context/context.ts'
import { StaleRevisionError } from './errors/userError.type.ts'
import { findNode } from './findNode.ts'
import { Node } from './nodes/node.type.ts'

@Resolver(() => StaleRevisionError)
export class StaleRevisionErrorResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The object in its present state. Null when the caller may not see it.',
  })
  current(@Root() error: StaleRevisionError, @Ctx() context: Context): Promise<Node | null> {
    return findNode(context, error.currentId)
  }
}
