import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { DateTime } from '../scalars/scalars.ts'
import { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '../scalars/webauthn.ts'
import { Passkey } from './account.type.ts'
import { ProductUser } from './productUser.type.ts'
import { Secret } from './secret.ts'

const WHY_REFUSED = 'Why the mutation was refused. Empty on success.'

@ObjectType()
abstract class RefusablePayload {
  @Field(() => [UserError], { simple: true, description: WHY_REFUSED })
  userErrors!: UserError[]
}

/** The start of a ceremony that creates a passkey. */
@ObjectType()
abstract class CreationCeremonyPayload extends RefusablePayload {
  @Secret()
  @Field(() => ID, {
    nullable: true,
    simple: true,
    description:
      "The ID of the ceremony, to be sent back with the browser's response. It is valid once, for five minutes. Null " +
      'after a refusal.',
  })
  ceremonyId!: string | null

  @Secret()
  @Field(() => PublicKeyCredentialCreationOptionsJSON, {
    nullable: true,
    simple: true,
    description: 'The options to pass to `startRegistration` in the browser. Null after a refusal.',
  })
  options!: object | null
}

/** The start of a ceremony that asks for an existing passkey. */
@ObjectType()
abstract class RequestCeremonyPayload extends RefusablePayload {
  @Secret()
  @Field(() => ID, {
    nullable: true,
    simple: true,
    description:
      "The ID of the ceremony, to be sent back with the browser's response. It is valid once, for five minutes. Null " +
      'after a refusal.',
  })
  ceremonyId!: string | null

  @Secret()
  @Field(() => PublicKeyCredentialRequestOptionsJSON, {
    nullable: true,
    simple: true,
    description: 'The options to pass to `startAuthentication` in the browser. Null after a refusal.',
  })
  options!: object | null
}

@InterfaceType({
  description:
    'What the mutations that sign a user in, or keep them signed in, answer. All its fields but `userErrors` are null ' +
    'after a refusal.',
})
abstract class SignInPayload {
  @Secret()
  @Field(() => String, {
    nullable: true,
    simple: true,
    description:
      'The access token for the header `Authorization: Bearer …`. It is valid for ten minutes. Null after a refusal.',
  })
  token!: string | null

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description: 'When the access token expires: refresh the session before then. Null after a refusal.',
  })
  tokenExpiresAt!: string | null

  @Secret()
  @Field(() => String, {
    nullable: true,
    simple: true,
    description:
      'The token to pass to `refreshSession`. It is valid once. Keep it where no script of another site can read it. ' +
      'Null after a refusal.',
  })
  refreshToken!: string | null

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description: 'When the session ends unless it is refreshed. Null after a refusal.',
  })
  refreshTokenExpiresAt!: string | null

  @Field(() => ProductUser, {
    nullable: true,
    simple: true,
    description: 'The user who signed in. Null after a refusal.',
  })
  productUser!: ProductUser | null

  @Field(() => [UserError], { simple: true, description: WHY_REFUSED })
  userErrors!: UserError[]
}

@ObjectType()
abstract class SessionsEndedPayload extends RefusablePayload {
  @Field(() => Int, { simple: true, description: 'The number of sessions that ended; 0 after a refusal.' })
  sessionsEnded!: number
}

@ObjectType({ description: 'The result of `passkeyRegistrationOptions`.' })
export class PasskeyRegistrationOptionsPayload extends CreationCeremonyPayload {}

@ObjectType({ implements: SignInPayload, description: 'The result of `register`.' })
export class RegisterPayload extends SignInPayload {}

@ObjectType({ description: 'The result of `passkeyLoginOptions`.' })
export class PasskeyLoginOptionsPayload extends RequestCeremonyPayload {}

@ObjectType({ implements: SignInPayload, description: 'The result of `login`.' })
export class LoginPayload extends SignInPayload {
  @Field(() => [String], {
    nullable: true,
    simple: true,
    description:
      "The credential IDs of all the user's passkeys, for `PublicKeyCredential.signalAllAcceptedCredentials` in the " +
      'browser. Null after a refusal.',
  })
  acceptedCredentialIds!: string[] | null
}

@ObjectType({ implements: SignInPayload, description: 'The result of `refreshSession`.' })
export class RefreshSessionPayload extends SignInPayload {}

@ObjectType({ description: 'The result of `recoveryOptions`.' })
export class RecoveryOptionsPayload extends CreationCeremonyPayload {}

@ObjectType({ implements: SignInPayload, description: 'The result of `recoverAccount`.' })
export class RecoverAccountPayload extends SignInPayload {}

@ObjectType({ description: 'The result of `logout`.' })
export class LogoutPayload extends SessionsEndedPayload {}

@ObjectType({ description: 'The result of `logoutEverywhere`.' })
export class LogoutEverywherePayload extends SessionsEndedPayload {}

@ObjectType({ description: 'The result of `endSession`.' })
export class EndSessionPayload extends SessionsEndedPayload {}

@ObjectType({ description: 'The result of `reauthenticationOptions`.' })
export class ReauthenticationOptionsPayload extends RequestCeremonyPayload {}

@ObjectType({ description: 'The result of `reauthenticate`.' })
export class ReauthenticatePayload extends RefusablePayload {
  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description:
      'The time until which this session may call the mutations that need a recent reauthentication. Null after a ' +
      'refusal.',
  })
  reauthenticatedUntil!: string | null
}

@ObjectType({ description: 'The result of `passkeyAdditionOptions`.' })
export class PasskeyAdditionOptionsPayload extends CreationCeremonyPayload {}

@ObjectType({ description: 'The result of `addPasskey`.' })
export class AddPasskeyPayload extends RefusablePayload {
  @Field(() => Passkey, { nullable: true, simple: true, description: 'The new passkey. Null after a refusal.' })
  passkey!: Passkey | null

  @Field(() => [String], {
    nullable: true,
    simple: true,
    description:
      "The credential IDs of all the user's passkeys, for `PublicKeyCredential.signalAllAcceptedCredentials` in the " +
      'browser. Null after a refusal.',
  })
  acceptedCredentialIds!: string[] | null

  @Field(() => ProductUser, {
    nullable: true,
    simple: true,
    description: 'The user whose passkeys these are. Null after a refusal.',
  })
  productUser!: ProductUser | null
}

@ObjectType({ description: 'The result of `renamePasskey`.' })
export class RenamePasskeyPayload extends RefusablePayload {
  @Field(() => Passkey, { nullable: true, simple: true, description: 'The renamed passkey. Null after a refusal.' })
  passkey!: Passkey | null
}

@ObjectType({ description: 'The result of `removePasskey`.' })
export class RemovePasskeyPayload extends RefusablePayload {
  @Field(() => ID, {
    nullable: true,
    simple: true,
    description: 'The ID of the removed passkey. Null after a refusal.',
  })
  removedPasskeyId!: string | null

  @Field(() => [String], {
    nullable: true,
    simple: true,
    description:
      "The credential IDs of all the user's passkeys, for `PublicKeyCredential.signalAllAcceptedCredentials` in the " +
      'browser. Null after a refusal.',
  })
  acceptedCredentialIds!: string[] | null

  @Field(() => ProductUser, {
    nullable: true,
    simple: true,
    description: 'The user whose passkeys these are. Null after a refusal.',
  })
  productUser!: ProductUser | null
}

@ObjectType({ description: 'The result of `createRecoveryCodes`.' })
export class CreateRecoveryCodesPayload extends RefusablePayload {
  @Secret()
  @Field(() => [String], {
    nullable: true,
    simple: true,
    description:
      'The ten new recovery codes. They are shown only in this answer, and each is valid once. Null after a refusal.',
  })
  codes!: string[] | null
}

@ObjectType({ description: 'The result of `updateProfile`.' })
export class UpdateProfilePayload extends RefusablePayload {
  @Field(() => ProductUser, {
    nullable: true,
    simple: true,
    description: 'The caller with the changed profile. Null after a refusal.',
  })
  productUser!: ProductUser | null
}

@ObjectType({ description: 'The result of `deleteAccount`.' })
export class DeleteAccountPayload extends RefusablePayload {
  @Field(() => Boolean, { simple: true, description: 'Whether the account was deleted; false after a refusal.' })
  deleted!: boolean
}
