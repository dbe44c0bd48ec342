// The signed-in user and what guards the account: loaded, drawn, and changed where no ceremony is part of the change.
import { asSignedIn, call, Refusal } from './api.js'
import {
  ACCOUNT,
  CREATE_RECOVERY_CODES,
  DELETE_ACCOUNT,
  END_SESSION,
  LOGOUT,
  LOGOUT_EVERYWHERE,
  REMOVE_PASSKEY,
  RENAME_PASSKEY,
} from './documents.js'
import { element } from './page.js'

/** Loads the account and draws it anew. */
export async function showAccount() {
  const me = await call(ACCOUNT)
  element('who').textContent = `Hello, ${me.displayName ?? me.username}`
  element('role').textContent = `${me.username} · ${me.role === 'COACH' ? 'coach' : 'athlete'}`
  element('coaching').hidden = me.role !== 'COACH'
  element('become-coach').hidden = me.role === 'COACH'
  showCoaches(me)
  element('passkeys').replaceChildren(...me.account.passkeys.map(passkeyRow))
  element('sessions').replaceChildren(...me.account.sessions.map(sessionRow))
  const left = me.account.unusedRecoveryCodes
  element('codes-left').textContent =
    left === 0
      ? 'You have no unused recovery codes. If you lose your passkeys, such a code brings you back into your account.'
      : `Unused recovery codes: ${left}.`
}

/** Who invites the user, and who coaches them. They answer and end it on the page of invitations. */
function showCoaches({ username, invitations, coachings }) {
  const namesIn = ({ nodes }) =>
    nodes.filter(({ coach }) => coach.username !== username).map(({ coach }) => coach.displayName ?? coach.username)
  const [inviting, coaching] = [namesIn(invitations), namesIn(coachings)]
  const list = new Intl.ListFormat('en')
  element('coached').hidden = inviting.length + coaching.length === 0
  element('coached-text').textContent = [
    inviting.length > 0 && `${list.format(inviting)} ${inviting.length === 1 ? 'invites' : 'invite'} you.`,
    coaching.length > 0 && `You are coached by ${list.format(coaching)}.`,
  ]
    .filter(Boolean)
    .join(' ')
  element('coached-link').textContent = inviting.length > 0 ? 'Answer the invitation' : 'See your coaches'
}

function passkeyRow({ id, name, createdAt, lastUsedAt, backedUp }) {
  const row = rowOf('passkey', { id, called: name })
  row.querySelector('input').value = name
  for (const button of row.querySelectorAll('button'))
    button.setAttribute('aria-label', `${button.textContent} ${name}`)
  row.querySelector('.hint').textContent = [
    `Added ${when(createdAt)}`,
    lastUsedAt ? `last used ${when(lastUsedAt)}` : 'not used yet',
    backedUp ? 'synced' : 'on one device',
  ].join(' · ')
  return row
}

function sessionRow({ id, userAgent, lastUsedAt, expiresAt, current }) {
  const row = rowOf('session', { id })
  const name = browserOf(userAgent ?? '')
  row.querySelector('strong').textContent = current ? `${name} (this session)` : name
  row.querySelector('.hint').textContent = `Last active ${when(lastUsedAt)} · ends ${when(expiresAt)} unless used again`
  const button = row.querySelector('button')
  button.hidden = current
  button.setAttribute('aria-label', `End the session of ${name}`)
  return row
}

function rowOf(template, data) {
  const row = element(template).content.firstElementChild.cloneNode(true)
  Object.assign(row.dataset, data)
  return row
}

function when(date) {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(date))
}

/** A browser's user agent also names other browsers, so the order matters: the first match is the right one. */
function browserOf(userAgent) {
  const first = (names) => names.find((name) => userAgent.includes(name))
  const browser = first(['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'])
  const system = first(['iPhone', 'iPad', 'Android', 'Windows', 'Mac OS', 'Linux'])
  const name = { Edg: 'Edge', OPR: 'Opera' }[browser] ?? browser ?? 'Unknown browser'
  return system ? `${name} on ${system}` : name
}

/** Shows the codes. An empty list hides them, once the user has kept them. */
export function showCodes(codes) {
  element('new-codes').hidden = codes.length === 0
  element('codes').replaceChildren(
    ...codes.map((code) => Object.assign(document.createElement('li'), { textContent: code })),
  )
}

/** Exchanges the token of a coach for the cookie that opens the admin interface. */
export async function enterCoachesArea() {
  const answer = await asSignedIn(async (token) => {
    const response = await fetch('/admin-session', { method: 'POST', headers: { Authorization: `Bearer ${token}` } })
    if (response.ok) return {}
    if (response.status === 404) return { message: 'The coaches’ area is turned off here.' }
    const { message } = await response.json().catch(() => ({}))
    const reason = response.status === 401 ? 'EXPIRED_TOKEN' : undefined
    return { message: message ?? 'Waymark does not answer. Try again.', errors: reason && [{ extensions: { reason } }] }
  })
  if (answer.message) throw new Refusal({ code: 'FORBIDDEN', message: answer.message })
}

export const renamePasskey = (passkeyId, name) => call(RENAME_PASSKEY, { input: { passkeyId, name } })

export const removePasskey = (passkeyId) => call(REMOVE_PASSKEY, { input: { passkeyId } })

export const createRecoveryCodes = () => call(CREATE_RECOVERY_CODES)

export const endSession = (sessionId) => call(END_SESSION, { input: { sessionId } })

export const endOtherSessions = () => call(LOGOUT_EVERYWHERE, { input: { keepCurrent: true } })

export const logout = () => call(LOGOUT)

export const deleteAccount = () => call(DELETE_ACCOUNT)
