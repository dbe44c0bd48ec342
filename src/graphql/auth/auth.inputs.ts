import type {
  AuthenticationResponseJSON as AuthenticationResponse,
  RegistrationResponseJSON as RegistrationResponse,
} from '@simplewebauthn/server'
import { IsOptional } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { IsLine, IsOmittable, IsPasskeyName, IsTimeZone } from '../../kernel/decorators.ts'
import { LIMITS } from '../../kernel/rules.ts'
import { MassUnit } from '../../kernel/workoutVocabulary.ts'
import { AuthenticationResponseJSON, RegistrationResponseJSON } from '../scalars/webauthn.ts'

@InputType({ description: 'The user who wants to register.' })
export class PasskeyRegistrationOptionsInput {
  @Field({ description: 'The username, in upper or lower case. It is normalised first (NFKC, lower case).' })
  username!: string

  @Field(() => String, { nullable: true, description: 'The name that others see, at most 80 characters.' })
  @IsOptional()
  @IsLine(LIMITS.displayName)
  displayName?: string | null

  @Field({ defaultValue: 'UTC', description: 'An IANA time zone such as Europe/Berlin.' })
  @IsTimeZone()
  timeZone!: string

  @Field(() => MassUnit, { defaultValue: MassUnit.KG, description: 'The unit in which the user prefers to see loads.' })
  preferredUnit!: MassUnit
}

@InputType({ description: "The browser's response to a registration." })
export class RegisterInput {
  @Field(() => ID, { description: 'The `ceremonyId` from `passkeyRegistrationOptions`.' })
  ceremonyId!: string

  @Field(() => RegistrationResponseJSON, { description: 'The result of `startRegistration` in the browser.' })
  credential!: RegistrationResponse

  @Field(() => String, {
    nullable: true,
    description: 'The name of the passkey, at most 80 characters. Waymark chooses a name when it is omitted.',
  })
  @IsOptional()
  @IsPasskeyName()
  passkeyName?: string | null
}

@InputType({ description: 'The user who wants to sign in. Any user when omitted.' })
export class PasskeyLoginOptionsInput {
  @Field(() => String, {
    nullable: true,
    description: "The username. When it is given, only this user's passkeys are accepted.",
  })
  username?: string | null
}

@InputType({ description: "The browser's response to a login." })
export class LoginInput {
  @Field(() => ID, { description: 'The `ceremonyId` from `passkeyLoginOptions`.' })
  ceremonyId!: string

  @Field(() => AuthenticationResponseJSON, { description: 'The result of `startAuthentication` in the browser.' })
  credential!: AuthenticationResponse
}

@InputType({ description: 'The refresh token to exchange for the next one.' })
export class RefreshSessionInput {
  @Field({ description: 'The newest refresh token of the session.' })
  refreshToken!: string
}

@InputType({ description: 'The account to recover and one of its recovery codes.' })
export class RecoveryOptionsInput {
  @Field({ description: 'The username of the account.' })
  username!: string

  @Field({ description: 'An unused recovery code of the account, in upper or lower case, with or without hyphens.' })
  recoveryCode!: string
}

@InputType({ description: "The browser's response to a recovery." })
export class RecoverAccountInput {
  @Field(() => ID, { description: 'The `ceremonyId` from `recoveryOptions`.' })
  ceremonyId!: string

  @Field(() => RegistrationResponseJSON, { description: 'The result of `startRegistration` in the browser.' })
  credential!: RegistrationResponse

  @Field(() => String, {
    nullable: true,
    description: 'The name of the passkey, at most 80 characters. Waymark chooses a name when it is omitted.',
  })
  @IsOptional()
  @IsPasskeyName()
  passkeyName?: string | null

  @Field(() => Boolean, { defaultValue: true, description: 'Whether to remove all other passkeys of the account.' })
  removeOtherPasskeys!: boolean
}

@InputType({ description: 'Which sessions to end.' })
export class LogoutEverywhereInput {
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the session of this request stays open.' })
  keepCurrent!: boolean
}

@InputType({ description: 'The session to end.' })
export class EndSessionInput {
  @Field(() => ID, { description: "The ID of one of the caller's sessions." })
  sessionId!: string
}

@InputType({ description: "The browser's response to a reauthentication." })
export class ReauthenticateInput {
  @Field(() => ID, { description: 'The `ceremonyId` from `reauthenticationOptions`.' })
  ceremonyId!: string

  @Field(() => AuthenticationResponseJSON, { description: 'The result of `startAuthentication` in the browser.' })
  credential!: AuthenticationResponse
}

@InputType({ description: "The browser's response to the addition of a passkey." })
export class AddPasskeyInput {
  @Field(() => ID, { description: 'The `ceremonyId` from `passkeyAdditionOptions`.' })
  ceremonyId!: string

  @Field(() => RegistrationResponseJSON, { description: 'The result of `startRegistration` in the browser.' })
  credential!: RegistrationResponse

  @Field(() => String, {
    nullable: true,
    description: 'The name of the passkey, at most 80 characters. Waymark chooses a name when it is omitted.',
  })
  @IsOptional()
  @IsPasskeyName()
  name?: string | null
}

@InputType({ description: 'A passkey and its new name.' })
export class RenamePasskeyInput {
  @Field(() => ID, { description: "The ID of one of the caller's passkeys." })
  passkeyId!: string

  @Field({ description: 'The new name: one line of 1 to 80 characters.' })
  @IsPasskeyName()
  name!: string
}

@InputType({ description: 'The passkey to remove.' })
export class RemovePasskeyInput {
  @Field(() => ID, { description: "The ID of one of the caller's passkeys." })
  passkeyId!: string
}

@InputType({ description: "The changes to the caller's profile." })
export class UpdateProfileInput {
  @Field(() => String, {
    nullable: true,
    description: 'The new display name, at most 80 characters. Unchanged when omitted; null clears it.',
  })
  @IsOptional()
  @IsLine(LIMITS.displayName)
  displayName?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The new IANA time zone. Unchanged when omitted; null is refused.',
  })
  @IsOmittable()
  @IsTimeZone()
  timeZone?: string | null

  @Field(() => MassUnit, {
    nullable: true,
    description: 'The new preferred unit for loads. Unchanged when omitted; null is refused.',
  })
  @IsOmittable()
  preferredUnit?: MassUnit | null
}
