import {
  AccountDocument,
  EndSessionDocument,
  LogoutDocument,
  LogoutEverywhereDocument,
  PasskeyRegistrationOptionsDocument,
  RefreshSessionDocument,
  RenamePasskeyDocument,
} from '../generated/operations.ts'
import { member, recovery } from '../signIn.ts'
import { present } from '../testServer.ts'
import type { Cast } from './castOfExamples.ts'

const USERNAME = 'new.athlete'

/** Somebody registers, guards the account in every way, loses the passkeys, recovers, and deletes the account. */
export async function guardForExamples({ server }: Cast): Promise<void> {
  const { graphql } = server
  await graphql(PasskeyRegistrationOptionsDocument, {
    input: { username: USERNAME, displayName: 'New Athlete', timeZone: 'Europe/Berlin' },
  })
  const person = await member(server, USERNAME)
  server.know(person, USERNAME)
  await person.login()

  await person.addPasskey('Security key')
  const [elsewhere, another] = [await server.signInAgain(person), await server.signInAgain(person)]
  await graphql(AccountDocument, {}, person)
  const passkeyId = present((await person.account()).passkeys[0]).id
  await graphql(RenamePasskeyDocument, { input: { passkeyId, name: 'Phone' } }, person)
  await person.removePasskey(passkeyId)
  const begun = await person.beginReauthentication()
  await person.finishReauthentication(begun, person.authenticator.get(begun.options))
  const { codes } = await person.createRecoveryCodes()

  await graphql(RefreshSessionDocument, { input: { refreshToken: person.refreshToken } })
  await graphql(EndSessionDocument, { input: { sessionId: `session_${elsewhere.sessionId}` } }, person)
  server.know(another, USERNAME)
  await graphql(LogoutDocument, {}, another)
  await graphql(LogoutEverywhereDocument, { input: { keepCurrent: true } }, person)

  const saviour = recovery(server)
  const recovering = await saviour.begin(USERNAME, present(codes?.[0]))
  await saviour.finish(recovering, saviour.authenticator.create(recovering.options))
  const again = await member(server, 'leaving.athlete')
  server.know(again, 'leaving.athlete')
  await again.deleteAccount()
}
