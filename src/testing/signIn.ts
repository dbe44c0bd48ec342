import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import {
  LoginDocument,
  PasskeyLoginOptionsDocument,
  PasskeyRegistrationOptionsDocument,
  RegisterDocument,
} from './generated/operations.ts'
import { type Lies, SoftwareAuthenticator } from './softwareAuthenticator.ts'
import { present, type TestServer } from './testServer.ts'

export const ORIGIN = 'https://app.example.com'

interface Ceremony {
  ceremonyId: string
}

/** A person at a front end: registers and signs in over GraphQL as a browser would. */
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

    async finishLogin({ ceremonyId }: Ceremony, credential: AuthenticationResponseJSON) {
      const { data } = await graphql(LoginDocument, { input: { ceremonyId, credential } })
      return present(data.login)
    },
  }
}
