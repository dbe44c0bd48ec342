// What is said and asked. It knows nothing of passkeys but how to ask for one.
import { Refusal } from './api.js'
import { inPlainWords, reauthenticate } from './passkeys.js'

export const element = (id) => document.getElementById(id)

/** In the live region: read out, and gone with whatever is done next. */
export function say(text) {
  element('notice').textContent = text
  element('problem').textContent = ''
}

/** Says what went wrong, and points at the field of the form that it is about. */
export function complain(error, form) {
  say('')
  element('problem').textContent = inPlainWords(error) ?? ''
  const field = form?.elements[error.field?.at(-1)]
  field?.setAttribute('aria-invalid', 'true')
  field?.focus()
}

/** Resolves when the answer is yes, and throws when it is not. */
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

/** Does what needs a passkey that was used just now; where it was not, asks for one and does it then. */
export async function confirmed(action) {
  try {
    return await action()
  } catch (error) {
    if (error.code !== 'REAUTHENTICATION_REQUIRED') throw error
    await ask('Is it you?', 'This changes what guards your account: confirm with a passkey.', 'Confirm with a passkey')
    await reauthenticate()
    return action()
  }
}

/** The codes, or nothing once they have been kept. */
export function showCodes(codes) {
  element('new-codes').hidden = codes.length === 0
  element('codes').replaceChildren(
    ...codes.map((code) => Object.assign(document.createElement('li'), { textContent: code })),
  )
}

element('question').addEventListener('click', ({ target }) => {
  if (target.value) element('question').close(target.value)
})
