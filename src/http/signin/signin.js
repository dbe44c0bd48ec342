// The page: what its forms and buttons do, and which half of it is shown.
import * as account from './account.js'
import { call } from './api.js'
import { USERNAME_AVAILABILITY } from './documents.js'
import { ask, complain, confirmed, element, say, showCodes } from './page.js'
import * as passkeys from './passkeys.js'
import { forget, isSignedIn, kept, onChangeElsewhere } from './session.js'

/**
 * Actions by the name in `data-do`. Each gets the values of its form and the data of its row, and may return a message
 * to show.
 */
const ACTIONS = {
  login: ({ username }) => passkeys.login(username),
  register: ({ username }) => passkeys.register(username),
  recover: ({ username, recoveryCode, removeOtherPasskeys }) =>
    passkeys.recover({ username, recoveryCode, removeOtherPasskeys: removeOtherPasskeys === 'on' }),
  async signOut() {
    const session = kept()
    await account.logout()
    forget(session?.id)
    return 'You are signed out.'
  },
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
    showCodes(codes)
    return 'These are your recovery codes. Older codes no longer work.'
  },
  async copyCodes() {
    await navigator.clipboard.writeText([...element('codes').children].map((item) => item.textContent).join('\n'))
    return 'The codes are copied.'
  },
  printCodes: () => window.print(),
  hideCodes: () => showCodes([]),
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

let busy = false

async function perform(source) {
  if (busy) return
  busy = true
  document.body.setAttribute('aria-busy', 'true')
  autofill?.abort()
  say('')
  for (const input of document.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid')
  const form = source.closest('form')
  const section = source.closest('section')
  try {
    const values = form ? Object.fromEntries(new FormData(form)) : {}
    const said = await ACTIONS[source.dataset.do]({ ...values, ...source.closest('[data-id]')?.dataset })
    await show()
    // The element that had the focus may be gone.
    if (document.activeElement === document.body) section?.querySelector('h2').focus()
    say(said ?? '')
  } catch (error) {
    if (!isSignedIn()) await show()
    complain(error, form)
  } finally {
    busy = false
    document.body.removeAttribute('aria-busy')
  }
}

/** Shows the signed-in or the signed-out half of the page. */
async function show() {
  const signedIn = isSignedIn()
  if (signedIn) await account.showAccount()
  const [here, there] = signedIn ? ['signed-in', 'signed-out'] : ['signed-out', 'signed-in']
  if (element(here).hidden) {
    element(here).hidden = false
    element(there).hidden = true
    for (const form of element(there).querySelectorAll('form')) form.reset()
    for (const details of element(there).querySelectorAll('details')) details.open = false
    showCodes([])
    document.title = `${signedIn ? 'Your account' : 'Sign in'} · Waymark`
    element(here).querySelector('h1').focus()
  }
  if (signedIn) autofill?.abort()
  else offerAutofill()
}

let autofill

/**
 * Lets the browser offer passkeys in the username field. Renews the offer before the five minutes of a ceremony end.
 */
async function offerAutofill() {
  autofill?.abort()
  autofill = new AbortController()
  const { signal } = autofill
  const renewal = setTimeout(offerAutofill, 4 * 60 * 1_000)
  signal.addEventListener('abort', () => clearTimeout(renewal))
  try {
    if (!(await passkeys.loginByAutofill(signal))) return
    say('')
    await show()
  } catch (error) {
    // Only the refusal of a chosen passkey is shown. The user did not ask for the offer, so other failures stay silent.
    if (error.name === 'Refusal') complain(error)
  }
}

const USERNAME_RULE = '3 to 32 characters: a–z, 0–9, “_”, “.” and “-”.'
let typed

/** Shows whether a name is free, once the user has not typed for a moment. */
function checkUsername({ target: { value } }) {
  clearTimeout(typed)
  typed = setTimeout(async () => {
    const say = (text) => {
      if (element('register-username').value === value) element('availability').textContent = text
    }
    if (value.length < 3) return say(USERNAME_RULE)
    try {
      const { available, normalized, reason } = await call(USERNAME_AVAILABILITY, { username: value })
      if (available) say(`“${normalized}” is free.`)
      else say(reason === 'TAKEN' ? `“${normalized}” is taken.` : 'This is not a valid username.')
    } catch (error) {
      say(error.message)
    }
  }, 400)
}

document.addEventListener('submit', (event) => {
  event.preventDefault()
  perform(event.target)
})
document.addEventListener('click', ({ target }) => {
  if (target.matches('button[data-do]')) perform(target)
})
document.addEventListener('reset', () => {
  element('availability').textContent = USERNAME_RULE
})
element('register-username').addEventListener('input', checkUsername)

onChangeElsewhere(async () => {
  element('question').close('no')
  try {
    await show()
    say(isSignedIn() ? 'You have signed in in another tab.' : 'You have signed out in another tab.')
  } catch (error) {
    complain(error)
  }
})

show().catch(async (error) => {
  // A session that is over has already been forgotten. If Waymark is out of reach, there is nothing to show yet.
  if (!isSignedIn()) await show()
  complain(error)
})
