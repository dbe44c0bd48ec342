import { Field, Int, ObjectType } from 'type-graphql'
import { encodeId } from '../../kernel/nodeId.ts'
import type { AuthSession as AuthSessionDocument, Passkey as PasskeyDocument } from '../../payload-types.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'

@ObjectType({ implements: Node, description: 'A passkey of the caller. Its key and its counter are nobody’s to see.' })
export class Passkey extends Node {
  @Field({ simple: true, description: 'What its owner calls it.' })
  name!: string

  @Field(() => DateTime, { simple: true, description: 'When it was added.' })
  createdAt!: string

  @Field(() => DateTime, { nullable: true, simple: true, description: 'When it last signed in; null if never.' })
  lastUsedAt!: string | null

  @Field({ simple: true, description: 'Whether it survives the loss of its device, as of its last use.' })
  backedUp!: boolean

  @Field(() => [String], { simple: true, description: 'How browsers reach it, such as `internal` or `usb`.' })
  transports!: string[]

  static from(document: PasskeyDocument): Passkey {
    return Object.assign(new Passkey(), {
      id: encodeId('passkey', document.id),
      name: document.name,
      createdAt: document.createdAt,
      lastUsedAt: document.lastUsedAt ?? null,
      backedUp: document.backedUp,
      transports: document.transports as string[],
    })
  }
}

@ObjectType({ implements: Node, description: 'A sign-in of the caller that has not ended.' })
export class AuthSession extends Node {
  @Field(() => DateTime, { simple: true, description: 'When it began.' })
  createdAt!: string

  @Field(() => DateTime, { simple: true, description: 'When it was last refreshed.' })
  lastUsedAt!: string

  @Field(() => DateTime, { simple: true, description: 'When it ends unless it is refreshed.' })
  expiresAt!: string

  @Field(() => String, { nullable: true, simple: true, description: 'What the browser called itself.' })
  userAgent!: string | null

  @Field({ simple: true, description: 'Whether it is the session of this request.' })
  current!: boolean

  static from(document: AuthSessionDocument, currentId: string | undefined): AuthSession {
    return Object.assign(new AuthSession(), {
      id: encodeId('session', document.id),
      createdAt: document.createdAt,
      lastUsedAt: document.lastUsedAt,
      expiresAt: document.expiresAt,
      userAgent: document.userAgent || null,
      current: document.id === currentId,
    })
  }
}

@ObjectType({ description: 'What guards the account of the caller. Nobody sees that of another.' })
export class Account {
  @AssumedSize(3)
  @Field(() => [Passkey], { simple: true, description: 'Oldest first.' })
  passkeys!: Passkey[]

  @AssumedSize(5)
  @Field(() => [AuthSession], { simple: true, description: 'Those that have not ended, last used first.' })
  sessions!: AuthSession[]

  @Field(() => Int, { simple: true, description: 'How many recovery codes are left.' })
  unusedRecoveryCodes!: number

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description: 'Until when the session may change what guards the account; null when it must confirm first.',
  })
  reauthenticatedUntil!: string | null
}
