// How people get in: the forms to sign in and to register, which each page has under the same IDs.
import { logout } from './account.js'
import { call } from './api.js'
import { USERNAME_AVAILABILITY } from './documents.js'
import { complain, element, say } from './page.js'
import * as passkeys from './passkeys.js'
import { forget, kept } from './session.js'

export const WAYS = {
  login: ({ username }) => passkeys.login(username),
  register: ({ username }) => passkeys.register(username),
  async signOut() {
    const session = kept()
    await logout()
    forget(session?.id)
    return 'You are signed out.'
  },
}

let autofill

/**
 * Lets the browser offer passkeys in the username field, and calls `show` once the user has signed in with one. Renews the
 * offer before the five minutes of a ceremony end.
 */
export async function offerAutofill(show) {
  withdrawAutofill()
  autofill = new AbortController()
  const { signal } = autofill
  const renewal = setTimeout(() => offerAutofill(show), 4 * 60 * 1_000)
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

/** A browser holds only one request for a passkey at a time, so each other one begins with this. */
export const withdrawAutofill = () => autofill?.abort()

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

document.addEventListener('reset', () => {
  element('availability').textContent = USERNAME_RULE
})
element('register-username').addEventListener('input', checkUsername)
