import { Field, Int, ObjectType } from 'type-graphql'
import { encodeId } from '../../kernel/nodeId.ts'
import type { AuthSession as AuthSessionDocument, Passkey as PasskeyDocument } from '../../payload-types.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'

@ObjectType({ implements: Node, description: 'A passkey of the caller. Its key and its counter are never shown.' })
export class Passkey extends Node {
  @Field({ simple: true, description: 'The name of the passkey.' })
  name!: string

  @Field(() => DateTime, { simple: true, description: 'When the passkey was added.' })
  createdAt!: string

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description: 'When the passkey was last used for a login or a reauthentication. Null when it never was.',
  })
  lastUsedAt!: string | null

  @Field({
    simple: true,
    description:
      'Whether the passkey is backed up and so survives the loss of its device, as reported at its last use.',
  })
  backedUp!: boolean

  @Field(() => [String], { simple: true, description: 'How browsers reach the passkey, such as `internal` or `usb`.' })
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

@ObjectType({ implements: Node, description: 'A session of the caller that has not ended.' })
export class AuthSession extends Node {
  @Field(() => DateTime, { simple: true, description: 'When the session began.' })
  createdAt!: string

  @Field(() => DateTime, {
    simple: true,
    description: 'When the session was last refreshed, or began if it never was.',
  })
  lastUsedAt!: string

  @Field(() => DateTime, { simple: true, description: 'When the session ends unless it is refreshed.' })
  expiresAt!: string

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'The `User-Agent` header of the sign-in. Null when there was none.',
  })
  userAgent!: string | null

  @Field({ simple: true, description: 'Whether this is the session of the present request.' })
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

@ObjectType({ description: "The caller's passkeys, sessions and recovery codes. Nobody sees those of another user." })
export class Account {
  @AssumedSize(3)
  @Field(() => [Passkey], { simple: true, description: 'The passkeys, oldest first.' })
  passkeys!: Passkey[]

  @AssumedSize(5)
  @Field(() => [AuthSession], {
    simple: true,
    description: 'The sessions that have not ended, the last refreshed first.',
  })
  sessions!: AuthSession[]

  @Field(() => Int, { simple: true, description: 'The number of unused recovery codes.' })
  unusedRecoveryCodes!: number

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description:
      'The time until which this session may call the mutations that need a recent reauthentication. Null when the ' +
      'caller must reauthenticate first.',
  })
  reauthenticatedUntil!: string | null
}
