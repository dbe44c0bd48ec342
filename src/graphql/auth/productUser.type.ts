import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { encodeId } from '../../kernel/nodeId.ts'
import { UserErrorCode } from '../../kernel/refusal.ts'
import { MassUnit } from '../../kernel/workoutVocabulary.ts'
import type { ProductUser as ProductUserDocument } from '../../payload-types.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'

export enum Role {
  ATHLETE = 'ATHLETE',
  COACH = 'COACH',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person may do.',
  valuesConfig: {
    ATHLETE: { description: 'Trains: sees what is published and their own training.' },
    COACH: { description: 'Builds: sees and changes the whole catalogue.' },
  },
})

@ObjectType({ implements: Node, description: 'A person who signs in: an athlete or a coach.' })
export class ProductUser extends Node {
  /** The database ID and the document, for access checks and for loaders. */
  documentId!: string
  document!: ProductUserDocument

  @Field({ simple: true, description: 'Unique; 3 to 32 of a-z, 0-9, "_", "." and "-".' })
  username!: string

  @Field(() => String, { nullable: true, simple: true, description: 'What others see; the username where null.' })
  displayName!: string | null

  @Field(() => Role, { simple: true, description: 'What they may do.' })
  role!: Role

  @Field({ simple: true, description: 'An IANA time zone: weeks of training begin on Monday in it.' })
  timeZone!: string

  @Field(() => MassUnit, { simple: true, description: 'The unit that they like to see loads in.' })
  preferredUnit!: MassUnit

  @Field(() => DateTime, { simple: true, description: 'When they registered.' })
  createdAt!: string

  static from(document: ProductUserDocument): ProductUser {
    return Object.assign(new ProductUser(), {
      documentId: document.id,
      document,
      id: encodeId('user', document.id),
      username: document.username,
      displayName: document.displayName || null,
      role: document.role,
      timeZone: document.timeZone,
      preferredUnit: document.preferredUnit,
      createdAt: document.createdAt,
    })
  }
}

export const ProductUserConnection = connectionOf('ProductUser', ProductUser, 'people')

@ObjectType({ description: 'Whether a username can be registered.' })
export class UsernameAvailability {
  @Field({ simple: true, description: 'Whether it is free now. Nothing reserves it.' })
  available!: boolean

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'The form it would be stored in; null when it is invalid.',
  })
  normalized!: string | null

  @Field(() => UserErrorCode, {
    nullable: true,
    simple: true,
    description: 'TAKEN or INVALID; null when it is available.',
  })
  reason!: UserErrorCode | null
}
