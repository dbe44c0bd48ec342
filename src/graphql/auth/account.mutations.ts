import { Ctx, Resolver } from 'type-graphql'
import { addPasskey } from '../../actions/auth/addPasskey.ts'
import { createRecoveryCodes } from '../../actions/auth/createRecoveryCodes.ts'
import { deleteAccount } from '../../actions/auth/deleteAccount.ts'
import { endSession } from '../../actions/auth/endSession.ts'
import { logout } from '../../actions/auth/logout.ts'
import { logoutEverywhere } from '../../actions/auth/logoutEverywhere.ts'
import { passkeyAdditionOptions } from '../../actions/auth/passkeyAdditionOptions.ts'
import { reauthenticate } from '../../actions/auth/reauthenticate.ts'
import { reauthenticationOptions } from '../../actions/auth/reauthenticationOptions.ts'
import { removePasskey } from '../../actions/auth/removePasskey.ts'
import { renamePasskey } from '../../actions/auth/renamePasskey.ts'
import { updateProfile } from '../../actions/workouts/progress/updateProfile.ts'
import type { Context } from '../context/context.ts'
import { AuthMutation, Input, OptionalInput } from '../context/rootAccess.ts'
import { runFlow } from '../context/runMutation.ts'
import { Passkey } from './account.type.ts'
import {
  AddPasskeyInput,
  EndSessionInput,
  LogoutEverywhereInput,
  ReauthenticateInput,
  RemovePasskeyInput,
  RenamePasskeyInput,
  UpdateProfileInput,
} from './auth.inputs.ts'
import {
  AddPasskeyPayload,
  CreateRecoveryCodesPayload,
  DeleteAccountPayload,
  EndSessionPayload,
  LogoutEverywherePayload,
  LogoutPayload,
  PasskeyAdditionOptionsPayload,
  ReauthenticatePayload,
  ReauthenticationOptionsPayload,
  RemovePasskeyPayload,
  RenamePasskeyPayload,
  UpdateProfilePayload,
} from './auth.payloads.ts'
import { ProductUser } from './productUser.type.ts'

/** Mutations of the caller's own account. */
@Resolver()
export class AccountMutations {
  @AuthMutation(LogoutPayload, 'Ends the session of this request.')
  logout(@Ctx() context: Context): Promise<LogoutPayload> {
    return runFlow(context, null, {
      Payload: LogoutPayload,
      flow: () => logout(context),
      toPayload: (sessionsEnded) => ({ sessionsEnded }),
      whenRefused: { sessionsEnded: 0 },
    })
  }

  @AuthMutation(LogoutEverywherePayload, 'Ends all sessions of the caller.')
  logoutEverywhere(
    @OptionalInput(LogoutEverywhereInput, 'Which ones.') input: LogoutEverywhereInput | null,
    @Ctx() context: Context,
  ): Promise<LogoutEverywherePayload> {
    return runFlow(context, input, {
      Payload: LogoutEverywherePayload,
      flow: () => logoutEverywhere(context, input),
      toPayload: (sessionsEnded) => ({ sessionsEnded }),
      whenRefused: { sessionsEnded: 0 },
    })
  }

  @AuthMutation(EndSessionPayload, 'Ends one session of the caller. Refuses NOT_FOUND.')
  endSession(
    @Input(EndSessionInput, 'Which one.') input: EndSessionInput,
    @Ctx() context: Context,
  ): Promise<EndSessionPayload> {
    return runFlow(context, input, {
      Payload: EndSessionPayload,
      flow: () => endSession(context, input),
      toPayload: (sessionsEnded) => ({ sessionsEnded }),
      whenRefused: { sessionsEnded: 0 },
    })
  }

  @AuthMutation(ReauthenticationOptionsPayload, 'Begins a confirmation, which some changes need.')
  reauthenticationOptions(@Ctx() context: Context): Promise<ReauthenticationOptionsPayload> {
    return runFlow(context, null, {
      Payload: ReauthenticationOptionsPayload,
      flow: () => reauthenticationOptions(context),
      toPayload: (ceremony) => ceremony,
    })
  }

  @AuthMutation(
    ReauthenticatePayload,
    'Confirms the caller: for five minutes the session may change what guards the account. Refuses CEREMONY_FAILED.',
  )
  reauthenticate(
    @Input(ReauthenticateInput, 'What the browser answered.') input: ReauthenticateInput,
    @Ctx() context: Context,
  ): Promise<ReauthenticatePayload> {
    return runFlow(context, input, {
      Payload: ReauthenticatePayload,
      flow: () => reauthenticate(context, input),
      toPayload: (reauthenticatedUntil) => ({ reauthenticatedUntil }),
    })
  }

  @AuthMutation(
    PasskeyAdditionOptionsPayload,
    'Begins the addition of a passkey. Refuses REAUTHENTICATION_REQUIRED and TOO_MANY (10).',
  )
  passkeyAdditionOptions(@Ctx() context: Context): Promise<PasskeyAdditionOptionsPayload> {
    return runFlow(context, null, {
      Payload: PasskeyAdditionOptionsPayload,
      flow: () => passkeyAdditionOptions(context),
      toPayload: (ceremony) => ceremony,
    })
  }

  @AuthMutation(AddPasskeyPayload, 'Adds a passkey to the account. Refuses CEREMONY_FAILED and TOO_MANY (10).')
  addPasskey(
    @Input(AddPasskeyInput, 'What the browser answered.') input: AddPasskeyInput,
    @Ctx() context: Context,
  ): Promise<AddPasskeyPayload> {
    return runFlow(context, input, {
      Payload: AddPasskeyPayload,
      flow: () => addPasskey(context, input),
      toPayload: ({ passkey, acceptedCredentialIds, productUser }) => ({
        passkey: Passkey.from(passkey),
        acceptedCredentialIds,
        productUser: ProductUser.from(productUser),
      }),
    })
  }

  @AuthMutation(RenamePasskeyPayload, 'Gives a passkey of the caller another name. Refuses NOT_FOUND and INVALID.')
  renamePasskey(
    @Input(RenamePasskeyInput, 'Which one, and how.') input: RenamePasskeyInput,
    @Ctx() context: Context,
  ): Promise<RenamePasskeyPayload> {
    return runFlow(context, input, {
      Payload: RenamePasskeyPayload,
      flow: () => renamePasskey(context, input),
      toPayload: (passkey) => ({ passkey: Passkey.from(passkey) }),
    })
  }

  @AuthMutation(
    RemovePasskeyPayload,
    'Removes a passkey, never the last one. Refuses REAUTHENTICATION_REQUIRED, NOT_FOUND and LAST_PASSKEY.',
  )
  removePasskey(
    @Input(RemovePasskeyInput, 'Which one.') input: RemovePasskeyInput,
    @Ctx() context: Context,
  ): Promise<RemovePasskeyPayload> {
    return runFlow(context, input, {
      Payload: RemovePasskeyPayload,
      flow: () => removePasskey(context, input),
      toPayload: ({ acceptedCredentialIds, productUser }) => ({
        removedPasskeyId: input.passkeyId,
        acceptedCredentialIds,
        productUser: ProductUser.from(productUser),
      }),
    })
  }

  @AuthMutation(
    CreateRecoveryCodesPayload,
    'Makes ten recovery codes instead of the old ones and shows them this once. Refuses REAUTHENTICATION_REQUIRED.',
  )
  createRecoveryCodes(@Ctx() context: Context): Promise<CreateRecoveryCodesPayload> {
    return runFlow(context, null, {
      Payload: CreateRecoveryCodesPayload,
      flow: () => createRecoveryCodes(context),
      toPayload: (codes) => ({ codes }),
    })
  }

  @AuthMutation(
    UpdateProfilePayload,
    'Changes what the caller says of themself; what is omitted stays. Refuses INVALID.',
  )
  updateProfile(
    @Input(UpdateProfileInput, 'What changes.') input: UpdateProfileInput,
    @Ctx() context: Context,
  ): Promise<UpdateProfilePayload> {
    return runFlow(context, input, {
      Payload: UpdateProfilePayload,
      flow: () => updateProfile(context, input),
      toPayload: (user) => ({ productUser: ProductUser.from(user) }),
    })
  }

  @AuthMutation(
    DeleteAccountPayload,
    'Removes the account of the caller and all that is theirs alone; what they made for others stays, without their name. Refuses REAUTHENTICATION_REQUIRED.',
  )
  deleteAccount(@Ctx() context: Context): Promise<DeleteAccountPayload> {
    return runFlow(context, null, {
      Payload: DeleteAccountPayload,
      flow: () => deleteAccount(context),
      toPayload: (deleted) => ({ deleted }),
      whenRefused: { deleted: false },
    })
  }
}
