import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { createProductUser } from '../actions/auth/createProductUser.ts'
import { findUserByUsername } from '../actions/auth/findUserByUsername.ts'
import { openSession } from '../actions/auth/sessions.ts'
import { signToken } from '../actions/auth/token.ts'
import { ANONYMOUS } from '../kernel/caller.ts'
import type { AuthSession, ProductUser } from '../payload-types.ts'
import {
  AccountDocument,
  AddPasskeyDocument,
  CreateRecoveryCodesDocument,
  DeleteAccountDocument,
  LoginDocument,
  PasskeyAdditionOptionsDocument,
  PasskeyLoginOptionsDocument,
  PasskeyRegistrationOptionsDocument,
  ReauthenticateDocument,
  ReauthenticationOptionsDocument,
  RecoverAccountDocument,
  RecoveryOptionsDocument,
  RegisterDocument,
  RemovePasskeyDocument,
} from './generated/operations.ts'
import { type Lies, SoftwareAuthenticator } from './softwareAuthenticator.ts'
import { present, type TestServer } from './testServer.ts'

export const ORIGIN = 'https://app.example.com'

interface Ceremony {
  ceremonyId: string
}

/** A person at a front end, who registers and signs in over GraphQL as a browser does. */
export function visitor({ graphql }: Pick<TestServer, 'graphql'>, authenticator = new SoftwareAuthenticator(ORIGIN)) {
  return {
    authenticator,

    async beginRegistration(username: string) {
      const { data } = await graphql(PasskeyRegistrationOptionsDocument, { input: { username } })
      const { ceremonyId, options, userErrors } = present(data.passkeyRegistrationOptions)
      return {
        ceremonyId: ceremonyId as string,
        options: options as PublicKeyCredentialCreationOptionsJSON,
        userErrors,
      }
    },

    async register(username: string, lies: Lies = {}) {
      const { ceremonyId, options } = await this.beginRegistration(username)
      return this.finishRegistration({ ceremonyId }, authenticator.create(options, lies))
    },

    async finishRegistration({ ceremonyId }: Ceremony, credential: object) {
      const { data } = await graphql(RegisterDocument, { input: { ceremonyId, credential } })
      return present(data.register)
    },

    async beginLogin(username?: string) {
      const { data } = await graphql(PasskeyLoginOptionsDocument, { input: { username } })
      const { ceremonyId, options } = present(data.passkeyLoginOptions)
      return { ceremonyId: ceremonyId as string, options: options as PublicKeyCredentialRequestOptionsJSON }
    },

    async login(username?: string, lies: Lies = {}) {
      const { ceremonyId, options } = await this.beginLogin(username)
      return this.finishLogin({ ceremonyId }, authenticator.get(options, lies))
    },

    async finishLogin({ ceremonyId }: Ceremony, credential: object) {
      const { data } = await graphql(LoginDocument, { input: { ceremonyId, credential } })
      return present(data.login)
    },
  }
}

/** A person who has registered and is signed in. The token is valid for 24 hours, longer than any test runs. */
export async function member(server: TestServer, username: string, authenticator?: SoftwareAuthenticator) {
  const person = visitor(server, authenticator)
  const registered = await person.register(username)
  const user = present(await findUserByUsername(server.waymark, username))
  const session = present(await sessionOf(server, user.id))
  return {
    ...person,
    ...account(server, user, session.id, person.authenticator),
    refreshToken: present(registered.refreshToken),
    firstToken: present(registered.token),
  }
}

/** The refresh tokens of a person who has signed in many times. */
export async function manyRefreshTokens(server: TestServer, username: string, many: number): Promise<string[]> {
  return server.waymark.doorway.inTransaction(ANONYMOUS, async (tx) => {
    const user = await createProductUser(tx, { username })
    const tokens: string[] = []
    for (let n = 0; n < many; n += 1) {
      const opened = await openSession(tx, server.auth, user, { userAgent: 'tests', authenticatedAt: null })
      tokens.push(opened.refreshToken)
    }
    return tokens
  })
}

/** The requests that the owner of a session makes. */
export function account(
  server: TestServer,
  user: ProductUser,
  sessionId: string,
  authenticator = new SoftwareAuthenticator(ORIGIN),
) {
  const token = signToken({ userId: user.id, sessionId }, server.auth.jwtSecrets, 24 * 60 * 60)
  const { graphql } = server
  return {
    user,
    sessionId,
    token,
    authenticator,
    ...passkeyRequests(server, token, authenticator),

    /** Writes to the session without any rule. Tests change its moments in this way. */
    async setSession(data: Partial<AuthSession>) {
      await server.waymark.payload.db.updateOne({ collection: 'authSessions', id: sessionId, data })
    },

    /** Sets the moment of the last assertion to `agoMs` milliseconds ago. */
    async confirmed(agoMs: number) {
      await this.setSession({ authenticatedAt: new Date(Date.now() - agoMs).toISOString() })
    },

    async account() {
      return present(present((await graphql(AccountDocument, {}, { token })).data.me).account)
    },

    async createRecoveryCodes() {
      const { data } = await graphql(CreateRecoveryCodesDocument, {}, { token })
      return present(data.createRecoveryCodes)
    },

    async deleteAccount() {
      return present((await graphql(DeleteAccountDocument, {}, { token })).data.deleteAccount)
    },
  }
}

/** The requests that change and confirm the passkeys of the owner of a session. */
function passkeyRequests({ graphql }: TestServer, token: string, authenticator: SoftwareAuthenticator) {
  return {
    async beginAddition() {
      const { data } = await graphql(PasskeyAdditionOptionsDocument, {}, { token })
      const { ceremonyId, options, userErrors } = present(data.passkeyAdditionOptions)
      return {
        ceremonyId: ceremonyId as string,
        options: options as PublicKeyCredentialCreationOptionsJSON,
        userErrors,
      }
    },

    async finishAddition({ ceremonyId }: Ceremony, credential: object, name?: string) {
      const { data } = await graphql(AddPasskeyDocument, { input: { ceremonyId, credential, name } }, { token })
      return present(data.addPasskey)
    },

    async addPasskey(name?: string, lies: Lies = {}) {
      const { ceremonyId, options } = await this.beginAddition()
      return this.finishAddition({ ceremonyId }, authenticator.create(options, lies), name)
    },

    async removePasskey(passkeyId: string) {
      const { data } = await graphql(RemovePasskeyDocument, { input: { passkeyId } }, { token })
      return present(data.removePasskey)
    },

    async beginReauthentication() {
      const { data } = await graphql(ReauthenticationOptionsDocument, {}, { token })
      const { ceremonyId, options } = present(data.reauthenticationOptions)
      return { ceremonyId: ceremonyId as string, options: options as PublicKeyCredentialRequestOptionsJSON }
    },

    async finishReauthentication({ ceremonyId }: Ceremony, credential: object) {
      const { data } = await graphql(ReauthenticateDocument, { input: { ceremonyId, credential } }, { token })
      return present(data.reauthenticate)
    },
  }
}

/** The recovery of an account, which needs no sign-in. */
export function recovery({ graphql }: Pick<TestServer, 'graphql'>, authenticator = new SoftwareAuthenticator(ORIGIN)) {
  return {
    authenticator,

    async begin(username: string, recoveryCode: string) {
      const { data } = await graphql(RecoveryOptionsDocument, { input: { username, recoveryCode } })
      const { ceremonyId, options, userErrors } = present(data.recoveryOptions)
      return {
        ceremonyId: ceremonyId as string,
        options: options as PublicKeyCredentialCreationOptionsJSON,
        userErrors,
      }
    },

    async finish({ ceremonyId }: Ceremony, credential: object, more: { removeOtherPasskeys?: boolean } = {}) {
      const { data } = await graphql(RecoverAccountDocument, { input: { ceremonyId, credential, ...more } })
      return present(data.recoverAccount)
    },
  }
}

const GUARDED = ['productUsers', 'passkeys', 'authSessions', 'recoveryCodes'] as const

/** All documents that sign-in stores, except ceremonies. A refusal must not change any of them. */
export async function guarded({ waymark: { payload } }: Pick<TestServer, 'waymark'>) {
  const all = await Promise.all(
    GUARDED.map(async (collection) => {
      const { docs } = await payload.find({ collection, pagination: false, depth: 0, sort: 'id' })
      return [collection, docs] as const
    }),
  )
  return Object.fromEntries(all)
}

/** The newest session of a user. */
async function sessionOf({ waymark: { payload } }: Pick<TestServer, 'waymark'>, userId: string) {
  const where = { user: { equals: userId } }
  const { docs } = await payload.find({ collection: 'authSessions', where, sort: '-createdAt', limit: 1, depth: 0 })
  return docs[0]
}

/** The audit lines of the log, from the line at index `since` on. */
export function audited({ lines }: Pick<TestServer, 'lines'>, since = 0) {
  return lines.slice(since).filter((line) => line.audit !== undefined)
}
