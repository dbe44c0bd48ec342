import { Field, ID, Int, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { DateTime } from '../scalars/scalars.ts'
import { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '../scalars/webauthn.ts'
import { Passkey } from './account.type.ts'
import { ProductUser } from './productUser.type.ts'

@ObjectType()
abstract class RefusablePayload {
  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

/** The start of a ceremony that creates a passkey. */
@ObjectType()
abstract class CreationCeremonyPayload extends RefusablePayload {
  @Field(() => ID, {
    nullable: true,
    simple: true,
    description: 'Names the ceremony when its answer comes; good once, for five minutes.',
  })
  ceremonyId!: string | null

  @Field(() => PublicKeyCredentialCreationOptionsJSON, {
    nullable: true,
    simple: true,
    description: 'For `startRegistration`.',
  })
  options!: object | null
}

/** The start of a ceremony that asks for an existing passkey. */
@ObjectType()
abstract class RequestCeremonyPayload extends RefusablePayload {
  @Field(() => ID, {
    nullable: true,
    simple: true,
    description: 'Names the ceremony when its answer comes; good once, for five minutes.',
  })
  ceremonyId!: string | null

  @Field(() => PublicKeyCredentialRequestOptionsJSON, {
    nullable: true,
    simple: true,
    description: 'For `startAuthentication`.',
  })
  options!: object | null
}

/** The answer to a sign-in. All its fields but `userErrors` are null after a refusal. */
@ObjectType()
abstract class SignedInPayload extends RefusablePayload {
  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'Goes into `Authorization: Bearer …`; good for ten minutes.',
  })
  token!: string | null

  @Field(() => DateTime, { nullable: true, simple: true, description: 'When it must have been refreshed.' })
  tokenExpiresAt!: string | null

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'Good once, for `refreshSession`; keep it where no script of another site can read it.',
  })
  refreshToken!: string | null

  @Field(() => DateTime, { nullable: true, simple: true, description: 'When the session ends unless it is refreshed.' })
  refreshTokenExpiresAt!: string | null

  @Field(() => ProductUser, { nullable: true, simple: true, description: 'Who signed in.' })
  productUser!: ProductUser | null
}

@ObjectType()
abstract class SessionsEndedPayload extends RefusablePayload {
  @Field(() => Int, { simple: true, description: 'How many sessions ended.' })
  sessionsEnded!: number
}

@ObjectType({ description: 'What `passkeyRegistrationOptions` did.' })
export class PasskeyRegistrationOptionsPayload extends CreationCeremonyPayload {}

@ObjectType({ description: 'What `register` did.' })
export class RegisterPayload extends SignedInPayload {}

@ObjectType({ description: 'What `passkeyLoginOptions` did.' })
export class PasskeyLoginOptionsPayload extends RequestCeremonyPayload {}

@ObjectType({ description: 'What `login` did.' })
export class LoginPayload extends SignedInPayload {
  @Field(() => [String], {
    nullable: true,
    simple: true,
    description: 'For `PublicKeyCredential.signalAllAcceptedCredentials`.',
  })
  acceptedCredentialIds!: string[] | null
}

@ObjectType({ description: 'What `refreshSession` did.' })
export class RefreshSessionPayload extends SignedInPayload {}

@ObjectType({ description: 'What `recoveryOptions` did.' })
export class RecoveryOptionsPayload extends CreationCeremonyPayload {}

@ObjectType({ description: 'What `recoverAccount` did.' })
export class RecoverAccountPayload extends SignedInPayload {}

@ObjectType({ description: 'What `logout` did.' })
export class LogoutPayload extends SessionsEndedPayload {}

@ObjectType({ description: 'What `logoutEverywhere` did.' })
export class LogoutEverywherePayload extends SessionsEndedPayload {}

@ObjectType({ description: 'What `endSession` did.' })
export class EndSessionPayload extends SessionsEndedPayload {}

@ObjectType({ description: 'What `reauthenticationOptions` did.' })
export class ReauthenticationOptionsPayload extends RequestCeremonyPayload {}

@ObjectType({ description: 'What `reauthenticate` did.' })
export class ReauthenticatePayload extends RefusablePayload {
  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description: 'Until when the session may change what guards the account.',
  })
  reauthenticatedUntil!: string | null
}

@ObjectType({ description: 'What `passkeyAdditionOptions` did.' })
export class PasskeyAdditionOptionsPayload extends CreationCeremonyPayload {}

@ObjectType({ description: 'What `addPasskey` did.' })
export class AddPasskeyPayload extends RefusablePayload {
  @Field(() => Passkey, { nullable: true, simple: true, description: 'The passkey; null after a refusal.' })
  passkey!: Passkey | null

  @Field(() => [String], {
    nullable: true,
    simple: true,
    description: 'For `PublicKeyCredential.signalAllAcceptedCredentials`.',
  })
  acceptedCredentialIds!: string[] | null

  @Field(() => ProductUser, { nullable: true, simple: true, description: 'Whose they are; null after a refusal.' })
  productUser!: ProductUser | null
}

@ObjectType({ description: 'What `renamePasskey` did.' })
export class RenamePasskeyPayload extends RefusablePayload {
  @Field(() => Passkey, { nullable: true, simple: true, description: 'The passkey; null after a refusal.' })
  passkey!: Passkey | null
}

@ObjectType({ description: 'What `removePasskey` did.' })
export class RemovePasskeyPayload extends RefusablePayload {
  @Field(() => ID, { nullable: true, simple: true, description: 'The ID that is gone; null after a refusal.' })
  removedPasskeyId!: string | null

  @Field(() => [String], {
    nullable: true,
    simple: true,
    description: 'For `PublicKeyCredential.signalAllAcceptedCredentials`.',
  })
  acceptedCredentialIds!: string[] | null

  @Field(() => ProductUser, { nullable: true, simple: true, description: 'Whose they are; null after a refusal.' })
  productUser!: ProductUser | null
}

@ObjectType({ description: 'What `createRecoveryCodes` did.' })
export class CreateRecoveryCodesPayload extends RefusablePayload {
  @Field(() => [String], { nullable: true, simple: true, description: 'Shown this once; each is good once.' })
  codes!: string[] | null
}

@ObjectType({ description: 'What `updateProfile` did.' })
export class UpdateProfilePayload extends RefusablePayload {
  @Field(() => ProductUser, {
    nullable: true,
    simple: true,
    description: 'The caller as they now are; null after a refusal.',
  })
  productUser!: ProductUser | null
}

@ObjectType({ description: 'What `deleteAccount` did.' })
export class DeleteAccountPayload extends RefusablePayload {
  @Field(() => Boolean, { simple: true, description: 'Whether the account is gone.' })
  deleted!: boolean
}
