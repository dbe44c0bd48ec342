// What a page asks the user in its dialog. This module knows nothing about passkeys except how to ask for one.
import { Refusal } from './api.js'
import { element } from './page.js'
import { reauthenticate } from './passkeys.js'
import { onChangeElsewhere } from './session.js'

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

element('question').addEventListener('click', ({ target }) => {
  if (target.value) element('question').close(target.value)
})

// Who has signed out, or is somebody else now, is not asked any more.
onChangeElsewhere(() => element('question').close('no'))
