import { Ctx, Resolver } from 'type-graphql'
import { login } from '../../actions/auth/login.ts'
import { passkeyLoginOptions } from '../../actions/auth/passkeyLoginOptions.ts'
import { passkeyRegistrationOptions } from '../../actions/auth/passkeyRegistrationOptions.ts'
import { recoverAccount } from '../../actions/auth/recoverAccount.ts'
import { recoveryOptions } from '../../actions/auth/recoveryOptions.ts'
import { refreshSession } from '../../actions/auth/refreshSession.ts'
import { register } from '../../actions/auth/register.ts'
import type { SignedIn } from '../../actions/auth/sessions.ts'
import type { Context } from '../context/context.ts'
import { AuthMutation, Input, OptionalInput } from '../context/rootAccess.ts'
import { runFlow } from '../context/runMutation.ts'
import {
  LoginInput,
  PasskeyLoginOptionsInput,
  PasskeyRegistrationOptionsInput,
  RecoverAccountInput,
  RecoveryOptionsInput,
  RefreshSessionInput,
  RegisterInput,
} from './auth.inputs.ts'
import {
  LoginPayload,
  PasskeyLoginOptionsPayload,
  PasskeyRegistrationOptionsPayload,
  RecoverAccountPayload,
  RecoveryOptionsPayload,
  RefreshSessionPayload,
  RegisterPayload,
} from './auth.payloads.ts'
import { ProductUser } from './productUser.type.ts'

const signedInPayload = ({ user, token, tokenExpiresAt, refreshToken, refreshTokenExpiresAt }: SignedIn) => ({
  token,
  tokenExpiresAt,
  refreshToken,
  refreshTokenExpiresAt,
  productUser: ProductUser.from(user),
})

/** Sign-in mutations, for callers who have no token yet or an expired one. */
@Resolver()
export class SignInMutations {
  @AuthMutation(
    PasskeyRegistrationOptionsPayload,
    'Begins a registration. The username is not reserved. Open to everyone. Refuses INVALID (username, display ' +
      'name or time zone) and TAKEN (the username).',
    'attempts',
  )
  passkeyRegistrationOptions(
    @Input(PasskeyRegistrationOptionsInput, 'The user to register.') input: PasskeyRegistrationOptionsInput,
    @Ctx() context: Context,
  ): Promise<PasskeyRegistrationOptionsPayload> {
    return runFlow(context, input, {
      Payload: PasskeyRegistrationOptionsPayload,
      flow: () => passkeyRegistrationOptions(context, input),
      toPayload: (ceremony) => ceremony,
    })
  }

  @AuthMutation(
    RegisterPayload,
    'Finishes a registration: creates the user, their first passkey and their first session in one transaction. ' +
      'Open to everyone. Refuses CEREMONY_FAILED, INVALID (the passkey name), and TAKEN when somebody else has ' +
      'registered the username in the meantime.',
    'attempts',
  )
  register(
    @Input(RegisterInput, 'The response of the browser.') input: RegisterInput,
    @Ctx() context: Context,
  ): Promise<RegisterPayload> {
    return runFlow(context, input, {
      Payload: RegisterPayload,
      flow: () => register(context, input),
      toPayload: signedInPayload,
    })
  }

  @AuthMutation(
    PasskeyLoginOptionsPayload,
    'Begins a login, with or without a username. `allowCredentials` is always empty, so that the answer does not ' +
      'tell whether the username exists. Open to everyone.',
    'attempts',
  )
  passkeyLoginOptions(
    @OptionalInput(PasskeyLoginOptionsInput, 'The user who wants to sign in.') input: PasskeyLoginOptionsInput | null,
    @Ctx() context: Context,
  ): Promise<PasskeyLoginOptionsPayload> {
    return runFlow(context, input, {
      Payload: PasskeyLoginOptionsPayload,
      flow: () => passkeyLoginOptions(context, input),
      toPayload: (ceremony) => ceremony,
    })
  }

  @AuthMutation(
    LoginPayload,
    "Finishes a login with any of the user's passkeys and opens a session. Open to everyone. Refuses " +
      'CEREMONY_FAILED, whatever the cause.',
  )
  login(
    @Input(LoginInput, 'The response of the browser.') input: LoginInput,
    @Ctx() context: Context,
  ): Promise<LoginPayload> {
    return runFlow(context, input, {
      Payload: LoginPayload,
      flow: () => login(context, input),
      toPayload: ({ acceptedCredentialIds, ...signedIn }) => ({ ...signedInPayload(signedIn), acceptedCredentialIds }),
    })
  }

  @AuthMutation(
    RefreshSessionPayload,
    'Exchanges a refresh token for an access token and the next refresh token. Sending the same token again within ' +
      'a minute returns the same next refresh token; sending it again later, or once that next token has been used, ' +
      'ends the session. Open to everyone. Refuses REFRESH_REJECTED.',
  )
  refreshSession(
    @Input(RefreshSessionInput, 'The refresh token to exchange.') input: RefreshSessionInput,
    @Ctx() context: Context,
  ): Promise<RefreshSessionPayload> {
    return runFlow(context, input, {
      Payload: RefreshSessionPayload,
      flow: () => refreshSession(context, input),
      toPayload: signedInPayload,
    })
  }

  @AuthMutation(
    RecoveryOptionsPayload,
    'Begins the recovery of an account with a recovery code, which stays unused until `recoverAccount`. Open to ' +
      'everyone. Refuses CEREMONY_FAILED, for an unknown username and for a wrong code alike.',
  )
  recoveryOptions(
    @Input(RecoveryOptionsInput, 'The account and one of its recovery codes.') input: RecoveryOptionsInput,
    @Ctx() context: Context,
  ): Promise<RecoveryOptionsPayload> {
    return runFlow(context, input, {
      Payload: RecoveryOptionsPayload,
      flow: () => recoveryOptions(context, input),
      toPayload: (ceremony) => ceremony,
    })
  }

  @AuthMutation(
    RecoverAccountPayload,
    'Finishes a recovery in one transaction: uses up the recovery code, ends all sessions, removes the other ' +
      'passkeys unless `removeOtherPasskeys` is false, stores the new passkey and signs in. Open to everyone. ' +
      'Refuses CEREMONY_FAILED, INVALID (the passkey name), and TOO_MANY when the account keeps 10 other passkeys.',
  )
  recoverAccount(
    @Input(RecoverAccountInput, 'The response of the browser.') input: RecoverAccountInput,
    @Ctx() context: Context,
  ): Promise<RecoverAccountPayload> {
    return runFlow(context, input, {
      Payload: RecoverAccountPayload,
      flow: () => recoverAccount(context, input),
      toPayload: signedInPayload,
    })
  }
}
