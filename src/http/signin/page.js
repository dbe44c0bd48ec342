// What a page tells the user, and which part of it is shown.
import { inPlainWords } from './passkeys.js'

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

/**
 * Shows one part of the page and hides the others, whose forms are emptied. The focus moves to the heading of what is new.
 * Returns whether another part was shown before.
 */
export function showOnly(part, title) {
  if (!element(part).hidden) return false
  for (const main of document.querySelectorAll('main')) {
    main.hidden = main.id !== part
    if (main.hidden) empty(main)
  }
  document.title = `${title} · Waymark`
  element(part).querySelector('h1').focus()
  return true
}

/** Empties the forms of what is hidden from now on. */
export function empty(hidden) {
  for (const form of hidden.querySelectorAll('form')) form.reset()
  for (const details of hidden.querySelectorAll('details')) details.open = false
}
