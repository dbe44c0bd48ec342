// The invitations by name that wait for the caller, and whom they are coached by: drawn, answered and ended.
import { element } from '../signin/page.js'
import { ask } from '../signin/questions.js'
import { acceptByName, decline, end } from './invitation.js'

/** What the buttons of the rows do. Each says what came of it. */
export const ANSWERS = {
  async acceptByName({ id, coach }) {
    await acceptByName(id)
    return `${coach} coaches you now.`
  },
  async decline({ id, coach }) {
    await ask(`Decline the invitation of ${coach}?`, 'The coach hears of it, and sees nothing of you.', 'Decline it')
    await decline(id)
    return `You have declined the invitation of ${coach}.`
  },
  async endCoaching({ id, coach }) {
    await askForTheEnd(coach)
    await end(id)
    return `${coach} sees nothing of your training any more. Your training and your programs stay yours.`
  },
}

export const askForTheEnd = (coach) =>
  ask(`End the coaching by ${coach}?`, 'To begin again, you need a new invitation.', 'End it')

/** Draws both lists, and hides what is empty. */
export function drawCoaches({ invitations, coachings }) {
  draw('waiting', invitations)
  draw('coached', coachings)
}

function draw(list, coachings) {
  element(`${list}-card`).hidden = coachings.length === 0
  element(list).replaceChildren(
    ...coachings.map(({ id, coach }) => {
      const row = element(`${list}-row`).content.firstElementChild.cloneNode(true)
      Object.assign(row.dataset, { id, coach })
      row.querySelector('strong').textContent = coach
      for (const button of row.querySelectorAll('button')) {
        button.setAttribute('aria-label', `${button.textContent}: ${coach}`)
      }
      return row
    }),
  )
}
