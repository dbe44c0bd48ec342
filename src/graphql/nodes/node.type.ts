import { Field, ID, InterfaceType } from 'type-graphql'

@InterfaceType({ description: 'Everything that has an ID of its own and can be asked for with `node`.' })
export abstract class Node {
  @Field(() => ID, { simple: true, description: 'Opaque, and unique among all types.' })
  id!: string
}
