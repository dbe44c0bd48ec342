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
import { updateProfile } from '../../actions/auth/updateProfile.ts'
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
  @AuthMutation(LogoutPayload, 'Ends the session of this request. Signed-in users only.')
  logout(@Ctx() context: Context): Promise<LogoutPayload> {
    return runFlow(context, null, {
      Payload: LogoutPayload,
      flow: () => logout(context),
      toPayload: (sessionsEnded) => ({ sessionsEnded }),
      whenRefused: { sessionsEnded: 0 },
    })
  }

  @AuthMutation(
    LogoutEverywherePayload,
    'Ends all sessions of the caller, except the session of this request when `keepCurrent` is true. Signed-in ' +
      'users only.',
  )
  logoutEverywhere(
    @OptionalInput(LogoutEverywhereInput, 'Which sessions to end; all if omitted.') input: LogoutEverywhereInput | null,
    @Ctx() context: Context,
  ): Promise<LogoutEverywherePayload> {
    return runFlow(context, input, {
      Payload: LogoutEverywherePayload,
      flow: () => logoutEverywhere(context, input),
      toPayload: (sessionsEnded) => ({ sessionsEnded }),
      whenRefused: { sessionsEnded: 0 },
    })
  }

  @AuthMutation(
    EndSessionPayload,
    "Ends one of the caller's sessions. Signed-in users only. Refuses NOT_FOUND when the caller has no such open " +
      'session.',
  )
  endSession(
    @Input(EndSessionInput, 'The session to end.') input: EndSessionInput,
    @Ctx() context: Context,
  ): Promise<EndSessionPayload> {
    return runFlow(context, input, {
      Payload: EndSessionPayload,
      flow: () => endSession(context, input),
      toPayload: (sessionsEnded) => ({ sessionsEnded }),
      whenRefused: { sessionsEnded: 0 },
    })
  }

  @AuthMutation(
    ReauthenticationOptionsPayload,
    'Begins a reauthentication: the caller confirms with a passkey who they are. Mutations that refuse ' +
      'REAUTHENTICATION_REQUIRED need a reauthentication or a sign-in with a passkey within the last five minutes. ' +
      'Signed-in users only.',
  )
  reauthenticationOptions(@Ctx() context: Context): Promise<ReauthenticationOptionsPayload> {
    return runFlow(context, null, {
      Payload: ReauthenticationOptionsPayload,
      flow: () => reauthenticationOptions(context),
      toPayload: (ceremony) => ceremony,
    })
  }

  @AuthMutation(
    ReauthenticatePayload,
    'Finishes a reauthentication. For five minutes, this session may call the mutations that otherwise refuse ' +
      'REAUTHENTICATION_REQUIRED. Signed-in users only. Refuses CEREMONY_FAILED.',
  )
  reauthenticate(
    @Input(ReauthenticateInput, 'The response of the browser.') input: ReauthenticateInput,
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
    "Begins the addition of a passkey to the caller's account. Signed-in users only. Refuses " +
      'REAUTHENTICATION_REQUIRED, and TOO_MANY when the account already has 10 passkeys.',
  )
  passkeyAdditionOptions(@Ctx() context: Context): Promise<PasskeyAdditionOptionsPayload> {
    return runFlow(context, null, {
      Payload: PasskeyAdditionOptionsPayload,
      flow: () => passkeyAdditionOptions(context),
      toPayload: (ceremony) => ceremony,
    })
  }

  @AuthMutation(
    AddPasskeyPayload,
    "Finishes the addition of a passkey to the caller's account. Signed-in users only. Refuses CEREMONY_FAILED, " +
      'INVALID (the name), and TOO_MANY when the account already has 10 passkeys.',
  )
  addPasskey(
    @Input(AddPasskeyInput, 'The response of the browser.') input: AddPasskeyInput,
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

  @AuthMutation(
    RenamePasskeyPayload,
    "Renames one of the caller's passkeys. Signed-in users only. Refuses NOT_FOUND and INVALID (the name).",
  )
  renamePasskey(
    @Input(RenamePasskeyInput, 'The passkey and its new name.') input: RenamePasskeyInput,
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
    "Removes one of the caller's passkeys, but never the last one. Signed-in users only. Refuses " +
      'REAUTHENTICATION_REQUIRED, NOT_FOUND and LAST_PASSKEY.',
  )
  removePasskey(
    @Input(RemovePasskeyInput, 'The passkey to remove.') input: RemovePasskeyInput,
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
    'Replaces all recovery codes of the caller with ten new ones, which are shown only in this answer. Signed-in ' +
      'users only. Refuses REAUTHENTICATION_REQUIRED.',
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
    'Changes the profile of the caller. Omitted fields stay unchanged. Signed-in users only. Refuses INVALID.',
  )
  updateProfile(
    @Input(UpdateProfileInput, 'The fields to change.') input: UpdateProfileInput,
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
    'Deletes the account of the caller and all data that belongs to the caller alone. What the caller made for ' +
      'others stays, without the name of the caller. Signed-in users only. Refuses REAUTHENTICATION_REQUIRED.',
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
