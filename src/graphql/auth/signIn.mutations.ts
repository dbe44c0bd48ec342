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
    'Begins a registration. Nothing reserves the name. Refuses INVALID and TAKEN.',
  )
  passkeyRegistrationOptions(
    @Input(PasskeyRegistrationOptionsInput, 'Who registers.') input: PasskeyRegistrationOptionsInput,
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
    'Finishes a registration: the user, their passkey and a session, together. Refuses CEREMONY_FAILED, and TAKEN when somebody was faster.',
  )
  register(
    @Input(RegisterInput, 'What the browser answered.') input: RegisterInput,
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
    'Begins a login, with or without a username; `allowCredentials` is always empty, so that an unknown name looks like a known one.',
  )
  passkeyLoginOptions(
    @OptionalInput(PasskeyLoginOptionsInput, 'Who signs in.') input: PasskeyLoginOptionsInput | null,
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
    'Finishes a login with any of the passkeys of the user. Refuses CEREMONY_FAILED, whatever was wrong.',
  )
  login(
    @Input(LoginInput, 'What the browser answered.') input: LoginInput,
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
    'Trades a refresh token for its successor. The same token again within ten seconds gets the same answer; later, the session ends. Refuses REFRESH_REJECTED.',
  )
  refreshSession(
    @Input(RefreshSessionInput, 'The token.') input: RefreshSessionInput,
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
    'Begins a recovery; uses nothing up. Refuses CEREMONY_FAILED, for an unknown user and a wrong code alike.',
  )
  recoveryOptions(
    @Input(RecoveryOptionsInput, 'Whose account.') input: RecoveryOptionsInput,
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
    'Finishes a recovery in one transaction: uses the code up, ends all sessions, removes the other passkeys, stores the new one, signs in. Refuses CEREMONY_FAILED.',
  )
  recoverAccount(
    @Input(RecoverAccountInput, 'What the browser answered.') input: RecoverAccountInput,
    @Ctx() context: Context,
  ): Promise<RecoverAccountPayload> {
    return runFlow(context, input, {
      Payload: RecoverAccountPayload,
      flow: () => recoverAccount(context, input),
      toPayload: signedInPayload,
    })
  }
}
