import { Field, ID, InterfaceType } from 'type-graphql'

@InterfaceType({ description: 'An object with an ID of its own, which the query `node` can return.' })
export abstract class Node {
  @Field(() => ID, { simple: true, description: 'The ID of the object: opaque, and unique among all types.' })
  id!: string
}
