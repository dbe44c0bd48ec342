import { Field, ID, Int, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { DateTime } from '../scalars/scalars.ts'
import { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '../scalars/webauthn.ts'
import { Passkey } from './account.type.ts'
import { ProductUser } from './productUser.type.ts'

@ObjectType({ description: 'What `passkeyRegistrationOptions` did.' })
export class PasskeyRegistrationOptionsPayload {
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

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `register` did.' })
export class RegisterPayload {
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

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `passkeyLoginOptions` did.' })
export class PasskeyLoginOptionsPayload {
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

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `login` did.' })
export class LoginPayload {
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

  @Field(() => [String], {
    nullable: true,
    simple: true,
    description: 'For `PublicKeyCredential.signalAllAcceptedCredentials`.',
  })
  acceptedCredentialIds!: string[] | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `refreshSession` did.' })
export class RefreshSessionPayload {
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

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `recoveryOptions` did.' })
export class RecoveryOptionsPayload {
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

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `recoverAccount` did.' })
export class RecoverAccountPayload {
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

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `logout` did.' })
export class LogoutPayload {
  @Field(() => Int, { simple: true, description: 'How many sessions ended.' })
  sessionsEnded!: number

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `logoutEverywhere` did.' })
export class LogoutEverywherePayload {
  @Field(() => Int, { simple: true, description: 'How many sessions ended.' })
  sessionsEnded!: number

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `endSession` did.' })
export class EndSessionPayload {
  @Field(() => Int, { simple: true, description: 'How many sessions ended.' })
  sessionsEnded!: number

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `reauthenticationOptions` did.' })
export class ReauthenticationOptionsPayload {
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

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `reauthenticate` did.' })
export class ReauthenticatePayload {
  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description: 'Until when the session may change what guards the account.',
  })
  reauthenticatedUntil!: string | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `passkeyAdditionOptions` did.' })
export class PasskeyAdditionOptionsPayload {
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

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `addPasskey` did.' })
export class AddPasskeyPayload {
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

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `renamePasskey` did.' })
export class RenamePasskeyPayload {
  @Field(() => Passkey, { nullable: true, simple: true, description: 'The passkey; null after a refusal.' })
  passkey!: Passkey | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `removePasskey` did.' })
export class RemovePasskeyPayload {
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

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `createRecoveryCodes` did.' })
export class CreateRecoveryCodesPayload {
  @Field(() => [String], { nullable: true, simple: true, description: 'Shown this once; each is good once.' })
  codes!: string[] | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `updateProfile` did.' })
export class UpdateProfilePayload {
  @Field(() => ProductUser, {
    nullable: true,
    simple: true,
    description: 'The caller as they now are; null after a refusal.',
  })
  productUser!: ProductUser | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `deleteAccount` did.' })
export class DeleteAccountPayload {
  @Field(() => Boolean, { simple: true, description: 'Whether the account is gone.' })
  deleted!: boolean

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}
