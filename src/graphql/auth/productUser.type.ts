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
  description: 'The role of a user, which decides what the user may see and change.',
  valuesConfig: {
    ATHLETE: { description: 'An athlete trains, and sees published programs and their own training.' },
    COACH: {
      description:
        'A coach builds programs. Coaches see and change the whole catalogue, and see the training of the athletes ' +
        'they coach.',
    },
  },
})

@ObjectType({ implements: Node, description: 'A person who signs in: an athlete or a coach.' })
export class ProductUser extends Node {
  /** The database ID and the document, for access checks and for loaders. */
  documentId!: string
  document!: ProductUserDocument

  @Field({ simple: true, description: 'The unique username: 3 to 32 characters out of a-z, 0-9, "_", "." and "-".' })
  username!: string

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'The name that others see. When it is null, show the username.',
  })
  displayName!: string | null

  @Field(() => Role, { simple: true, description: 'The role of the user.' })
  role!: Role

  @Field({
    simple: true,
    description:
      'The IANA time zone of the user. Weeks of training begin on Monday in this time zone. Completed workouts keep ' +
      'their days when it changes.',
  })
  timeZone!: string

  @Field(() => MassUnit, { simple: true, description: 'The unit in which the user prefers to see loads.' })
  preferredUnit!: MassUnit

  @Field(() => DateTime, { simple: true, description: 'When the user registered.' })
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

export const ProductUserConnection = connectionOf('ProductUser', ProductUser, 'users')

@ObjectType({ description: 'Whether a username can be registered.' })
export class UsernameAvailability {
  @Field({ simple: true, description: 'Whether the username is free now. Asking does not reserve it.' })
  available!: boolean

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'The username in the form in which it is stored (NFKC, lower case). Null when it is invalid.',
  })
  normalized!: string | null

  @Field(() => UserErrorCode, {
    nullable: true,
    simple: true,
    description: 'Why the username is not available: TAKEN or INVALID. Null when it is available.',
  })
  reason!: UserErrorCode | null
}
