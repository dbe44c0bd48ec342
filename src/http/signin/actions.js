// What the forms and buttons of a page do: one thing at a time, and the page tells how it went.
import { complain, say } from './page.js'
import { isSignedIn, onChangeElsewhere } from './session.js'
import { withdrawAutofill } from './wayIn.js'

/**
 * Shows the page, and lets its forms and buttons run the actions that `data-do` names. Each action gets the values of its
 * form and the data of its row, and may return a message to show. `show` draws what is true now.
 */
export function run({ actions, show }) {
  let busy = false

  async function perform(source) {
    if (busy) return
    busy = true
    document.body.setAttribute('aria-busy', 'true')
    withdrawAutofill()
    say('')
    for (const input of document.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid')
    const form = source.closest('form')
    const section = source.closest('section')
    try {
      const values = form ? Object.fromEntries(new FormData(form)) : {}
      const said = await actions[source.dataset.do]({ ...values, ...source.closest('[data-id]')?.dataset })
      await show()
      // The element that had the focus may be gone, and its section as well.
      const rest = section?.hidden ? document.querySelector('main:not([hidden]) h1') : section?.querySelector('h2')
      if (document.activeElement === document.body) rest?.focus()
      say(said ?? '')
    } catch (error) {
      if (!isSignedIn()) await show()
      complain(error, form)
    } finally {
      busy = false
      document.body.removeAttribute('aria-busy')
    }
  }

  document.addEventListener('submit', (event) => {
    event.preventDefault()
    perform(event.target)
  })
  document.addEventListener('click', ({ target }) => {
    if (target.matches('button[data-do]')) perform(target)
  })

  onChangeElsewhere(async () => {
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
}
