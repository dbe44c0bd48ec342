import type {
  AuthenticationResponseJSON as AuthenticationResponse,
  RegistrationResponseJSON as RegistrationResponse,
} from '@simplewebauthn/server'
import { IsOptional } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { IsLine, IsNotNull, IsOmittable, IsPasskeyName, IsTimeZone } from '../../kernel/decorators.ts'
import { LIMITS } from '../../kernel/rules.ts'
import { MassUnit } from '../../kernel/workoutVocabulary.ts'
import { AuthenticationResponseJSON, RegistrationResponseJSON } from '../scalars/webauthn.ts'

@InputType({ description: 'Who wants to register.' })
export class PasskeyRegistrationOptionsInput {
  @Field({ description: 'In upper or lower case: it is normalised (NFKC, lower case) first.' })
  username!: string

  @Field(() => String, { nullable: true, description: 'What others see, at most 80 characters.' })
  @IsOptional()
  @IsLine(LIMITS.displayName)
  displayName?: string | null

  @Field({ defaultValue: 'UTC', description: 'An IANA time zone such as Europe/Berlin.' })
  @IsTimeZone()
  timeZone!: string

  @Field(() => MassUnit, { defaultValue: MassUnit.KG, description: 'The unit that they like to see loads in.' })
  preferredUnit!: MassUnit
}

@InputType({ description: 'The answer of the browser to a registration.' })
export class RegisterInput {
  @Field(() => ID, { description: 'Of `passkeyRegistrationOptions`.' })
  ceremonyId!: string

  @Field(() => RegistrationResponseJSON, { description: 'What `startRegistration` answered.' })
  credential!: RegistrationResponse

  @Field(() => String, { nullable: true, description: 'What to call the passkey, at most 80 characters.' })
  @IsOptional()
  @IsPasskeyName()
  passkeyName?: string | null
}

@InputType({ description: 'Who wants to sign in; anybody when omitted.' })
export class PasskeyLoginOptionsInput {
  @Field(() => String, { nullable: true, description: "When given, only this user's passkeys will do." })
  username?: string | null
}

@InputType({ description: 'The answer of the browser to a login.' })
export class LoginInput {
  @Field(() => ID, { description: 'Of `passkeyLoginOptions`.' })
  ceremonyId!: string

  @Field(() => AuthenticationResponseJSON, { description: 'What `startAuthentication` answered.' })
  credential!: AuthenticationResponse
}

@InputType({ description: 'The token to trade for its successor.' })
export class RefreshSessionInput {
  @Field({ description: 'The newest refresh token of the session.' })
  refreshToken!: string
}

@InputType({ description: 'Whose account, and a code that it was given.' })
export class RecoveryOptionsInput {
  @Field({ description: 'The username.' })
  username!: string

  @Field({ description: 'One of its unused recovery codes, in any case, with or without hyphens.' })
  recoveryCode!: string
}

@InputType({ description: 'The answer of the browser to a recovery.' })
export class RecoverAccountInput {
  @Field(() => ID, { description: 'Of `recoveryOptions`.' })
  ceremonyId!: string

  @Field(() => RegistrationResponseJSON, { description: 'What `startRegistration` answered.' })
  credential!: RegistrationResponse

  @Field(() => String, { nullable: true, description: 'What to call the passkey, at most 80 characters.' })
  @IsOptional()
  @IsPasskeyName()
  passkeyName?: string | null

  @Field(() => Boolean, { defaultValue: true, description: 'Whether all other passkeys go.' })
  removeOtherPasskeys!: boolean
}

@InputType({ description: 'Which sessions end.' })
export class LogoutEverywhereInput {
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the session of this request goes on.' })
  keepCurrent!: boolean
}

@InputType({ description: 'Which session ends.' })
export class EndSessionInput {
  @Field(() => ID, { description: "One of the caller's sessions." })
  sessionId!: string
}

@InputType({ description: 'The answer of the browser to a confirmation.' })
export class ReauthenticateInput {
  @Field(() => ID, { description: 'Of `reauthenticationOptions`.' })
  ceremonyId!: string

  @Field(() => AuthenticationResponseJSON, { description: 'What `startAuthentication` answered.' })
  credential!: AuthenticationResponse
}

@InputType({ description: 'The answer of the browser to the addition of a passkey.' })
export class AddPasskeyInput {
  @Field(() => ID, { description: 'Of `passkeyAdditionOptions`.' })
  ceremonyId!: string

  @Field(() => RegistrationResponseJSON, { description: 'What `startRegistration` answered.' })
  credential!: RegistrationResponse

  @Field(() => String, { nullable: true, description: 'What to call it, at most 80 characters.' })
  @IsOptional()
  @IsPasskeyName()
  name?: string | null
}

@InputType({ description: 'Another name for a passkey.' })
export class RenamePasskeyInput {
  @Field(() => ID, { description: "One of the caller's passkeys." })
  passkeyId!: string

  @Field({ description: 'One line of 1 to 80 characters.' })
  @IsPasskeyName()
  name!: string
}

@InputType({ description: 'Which passkey to remove.' })
export class RemovePasskeyInput {
  @Field(() => ID, { description: "One of the caller's passkeys." })
  passkeyId!: string
}

@InputType({ description: 'What changes in what the caller says of themself.' })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: 'Unchanged when omitted; null clears it.' })
  @IsOptional()
  @IsLine(LIMITS.displayName)
  displayName?: string | null

  @Field(() => String, { nullable: true, description: 'Unchanged when omitted; cannot be null.' })
  @IsOmittable()
  @IsTimeZone()
  timeZone?: string | null

  @Field(() => MassUnit, { nullable: true, description: 'Unchanged when omitted; cannot be null.' })
  @IsOmittable()
  @IsNotNull()
  preferredUnit?: MassUnit | null
}
