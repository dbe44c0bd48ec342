import {
  EndSessionDocument,
  LogoutDocument,
  LogoutEverywhereDocument,
  RefreshSessionDocument,
  RenamePasskeyDocument,
} from '../generated/operations.ts'
import { member, recovery } from '../signIn.ts'
import { present } from '../testServer.ts'
import { each, type Stage } from './stage.ts'

type Member = Awaited<ReturnType<typeof member>>

/**
 * Runs every way to sign in and everything that guards an account. `ada` deletes her account with all her training, and
 * `eve` loses her passkeys.
 */
export async function guardEverything({ server, size }: Stage, ada: Member): Promise<void> {
  const { graphql } = server
  await ada.login()
  await ada.login(ada.user.username)
  const more = Math.min(size, 5)
  await each(more, (index) => ada.addPasskey(`Key ${index}`))
  const { passkeys } = await ada.account()
  const passkeyId = present(passkeys[0]).id
  await graphql(RenamePasskeyDocument, { input: { passkeyId, name: 'Phone' } }, ada)
  await ada.removePasskey(passkeyId)
  const begun = await ada.beginReauthentication()
  await ada.finishReauthentication(begun, ada.authenticator.get(begun.options))
  await ada.createRecoveryCodes()
  await ada.createRecoveryCodes() // replaces the first codes

  await graphql(RefreshSessionDocument, { input: { refreshToken: ada.refreshToken } })
  const elsewhere = await each(size, () => server.signInAgain(ada))
  const sessionId = `session_${present(elsewhere[0]).sessionId}`
  await ada.account()
  await graphql(EndSessionDocument, { input: { sessionId } }, ada)
  await graphql(LogoutDocument, {}, present(elsewhere[1]))
  await graphql(LogoutEverywhereDocument, { input: { keepCurrent: true } }, ada)
  await ada.deleteAccount()

  const eve = await member(server, 'eve')
  await each(more, (index) => eve.addPasskey(`Key ${index}`))
  await each(size, () => server.signInAgain(eve))
  const { codes } = await eve.createRecoveryCodes()
  const saviour = recovery(server)
  const recovering = await saviour.begin('eve', present(codes?.[0]))
  await saviour.finish(recovering, saviour.authenticator.create(recovering.options))
}
