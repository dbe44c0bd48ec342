// The page: what its forms and buttons do, and which half of it is shown.
import * as account from './account.js'
import { run } from './actions.js'
import { element, showOnly } from './page.js'
import * as passkeys from './passkeys.js'
import { ask, confirmed } from './questions.js'
import { forget, isSignedIn } from './session.js'
import { offerAutofill, WAYS, withdrawAutofill } from './wayIn.js'

const ACTIONS = {
  ...WAYS,
  recover: ({ username, recoveryCode, removeOtherPasskeys }) =>
    passkeys.recover({ username, recoveryCode, removeOtherPasskeys: removeOtherPasskeys === 'on' }),
  async openCoachesArea() {
    await account.enterCoachesArea()
    location.assign('/admin')
  },
  async addPasskey({ name }) {
    await confirmed(() => passkeys.addPasskey(name))
    element('new-passkey').value = ''
    return 'The passkey is added.'
  },
  async renamePasskey({ id, name }) {
    await account.renamePasskey(id, name)
    return 'The passkey has its new name.'
  },
  async removePasskey({ id, called }) {
    await ask(`Remove “${called}”?`, 'You can no longer sign in with this passkey.', 'Remove it')
    const { acceptedCredentialIds } = await confirmed(() => account.removePasskey(id))
    await passkeys.signalAccepted(acceptedCredentialIds)
    return 'The passkey is removed.'
  },
  async createRecoveryCodes() {
    const { codes } = await confirmed(account.createRecoveryCodes)
    account.showCodes(codes)
    return 'These are your recovery codes. Older codes no longer work.'
  },
  async copyCodes() {
    await navigator.clipboard.writeText([...element('codes').children].map((item) => item.textContent).join('\n'))
    return 'The codes are copied.'
  },
  printCodes: () => window.print(),
  hideCodes: () => account.showCodes([]),
  async endSession({ id }) {
    await account.endSession(id)
    return 'The session has ended.'
  },
  async endOtherSessions() {
    const { sessionsEnded } = await account.endOtherSessions()
    return sessionsEnded === 1 ? 'One other session has ended.' : `${sessionsEnded} other sessions have ended.`
  },
  async deleteAccount() {
    await ask('Delete your account?', 'Nobody can restore a deleted account.', 'Delete it for good')
    await confirmed(account.deleteAccount)
    await passkeys.signalAccepted([])
    forget()
    return 'Your account is deleted.'
  },
}

/** Shows the signed-in or the signed-out half of the page. */
async function show() {
  const signedIn = isSignedIn()
  if (signedIn) await account.showAccount()
  const changed = signedIn ? showOnly('signed-in', 'Your account') : showOnly('signed-out', 'Sign in')
  if (changed) account.showCodes([])
  if (signedIn) withdrawAutofill()
  else offerAutofill(show)
}

run({ actions: ACTIONS, show })
