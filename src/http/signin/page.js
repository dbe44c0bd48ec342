// What the page tells and asks the user. This module knows nothing about passkeys except how to ask for one.
import { Refusal } from './api.js'
import { inPlainWords, reauthenticate } from './passkeys.js'

export const element = (id) => document.getElementById(id)

/** Writes to the live region, which screen readers read out. The next action clears the text. */
export function say(text) {
  element('notice').textContent = text
  element('problem').textContent = ''
}

/** Shows what went wrong, and moves the focus to the form field that is wrong. */
export function complain(error, form) {
  say('')
  element('problem').textContent = inPlainWords(error) ?? ''
  const field = form?.elements[error.field?.at(-1)]
  field?.setAttribute('aria-invalid', 'true')
  field?.focus()
}

/** Resolves if the user says yes, and throws a Refusal if not. */
export async function ask(title, text, yes) {
  const dialog = element('question')
  element('question-title').textContent = title
  element('question-text').textContent = text
  dialog.querySelector('[value="yes"]').textContent = yes
  dialog.returnValue = 'no'
  dialog.showModal()
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }))
  if (dialog.returnValue !== 'yes') throw new Refusal({ code: 'CANCELLED', message: 'Nothing was changed.' })
}

/**
 * Runs an action that needs a recently used passkey. If the last use is too old, asks for a passkey and runs the action
 * again.
 */
export async function confirmed(action) {
  try {
    return await action()
  } catch (error) {
    if (error.code !== 'REAUTHENTICATION_REQUIRED') throw error
    await ask('Is it you?', 'To protect your account, this action needs your passkey.', 'Confirm with a passkey')
    await reauthenticate()
    return action()
  }
}

/** Shows the codes. An empty list hides them, once the user has kept them. */
export function showCodes(codes) {
  element('new-codes').hidden = codes.length === 0
  element('codes').replaceChildren(
    ...codes.map((code) => Object.assign(document.createElement('li'), { textContent: code })),
  )
}

element('question').addEventListener('click', ({ target }) => {
  if (target.value) element('question').close(target.value)
})
