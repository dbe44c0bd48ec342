import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { transformFileSync } from '@swc/core'
import { SWC } from '../swc.mjs'
import { mutateAs } from './coachWork.mjs'
import { SETTINGS } from './startRelease.mjs'

/**
 * Somebody who registers with a passkey and makes recovery codes. Answers what they have at home: the passkey and one code.
 *
 * @param {import('./coachWork.mjs').Release} release
 */
export async function accountWork(release, username) {
  if (!release.has('register')) return undefined
  const authenticator = new (await testAuthenticator())(SETTINGS.NEXT_PUBLIC_APP_URL)
  const mutate = mutateAs(release)
  const { ceremonyId, options } = await mutate('passkeyRegistrationOptions', 'ceremonyId options', { username })
  const credential = authenticator.create(options)
  const { token } = await mutate('register', 'token', { ceremonyId, credential })
  const { data } = await release.ask('mutation { createRecoveryCodes { codes } }', {}, token)
  const [{ id, privateKey, ...passkey }] = authenticator.credentials
  return {
    token,
    passkey: { ...passkey, id: id.toString('base64url'), privateKey: privateKey.export({ format: 'jwk' }) },
    recoveryCode: data.createRecoveryCodes.codes[0],
  }
}

/** The authenticator of the tests, compiled, because Node cannot load it as it is. */
async function testAuthenticator() {
  const file = path.resolve('node_modules/.cache/releases/softwareAuthenticator.mjs')
  mkdirSync(path.dirname(file), { recursive: true })
  const { code } = transformFileSync('src/testing/softwareAuthenticator.ts', { jsc: SWC, module: { type: 'es6' } })
  writeFileSync(file, code)
  return (await import(pathToFileURL(file).href)).SoftwareAuthenticator
}
