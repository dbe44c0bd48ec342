// The page behind the link of a coach: what an invitation means, the way in, and what came of it. Without a link it shows
// whoever is signed in the invitations by their name, and whom they are coached by.
import { run } from '../signin/actions.js'
import { Refusal } from '../signin/api.js'
import { element, empty, showOnly } from '../signin/page.js'
import { isSignedIn } from '../signin/session.js'
import { offerAutofill, WAYS, withdrawAutofill } from '../signin/wayIn.js'
import { ANSWERS, askForTheEnd, drawCoaches } from './coaches.js'
import { accept, end, loadMe, takeCode } from './invitation.js'

const MISSING = {
  title: 'There is no invitation here',
  text: 'The invitation is in the link from your coach. It is read once and not kept, so a reload loses it.',
  advice: 'Open the link again. If you no longer have it, ask your coach for a new one.',
}
const NOT_WHOLE = {
  title: 'This link is not whole',
  text: 'A part of the link is missing, or something was added to it.',
  advice: 'Open the link in the message of your coach, or copy all of it. If that does not help, ask for a new one.',
}
const NOT_GOOD = {
  title: 'This invitation is not good any more',
  text: 'It has been used up or has expired, or the link has a mistake.',
  advice: 'Ask your coach for a new link. If you have made an account here, use it again then.',
}

// The code is in memory only. Who comes by a link that does not work finds out before they make an account, where possible.
const code = takeCode()
let trouble = code === null ? MISSING : code === '' ? NOT_WHOLE : null
/** What came of the invitation, once it has been accepted. */
let accepted = null
let me = null

const ACTIONS = {
  ...WAYS,
  ...ANSWERS,
  async accept() {
    try {
      accepted = await accept(code, me.coachings)
    } catch (error) {
      if (error.code === 'INVALID') {
        throw new Refusal({
          ...error,
          message: 'This invitation is your own. Send the link to whom you want to coach.',
        })
      }
      if (error.code !== 'NOT_FOUND') throw error
      trouble = NOT_GOOD
    }
  },
  async end() {
    const { id, coach } = accepted
    await askForTheEnd(coach)
    await end(id)
    accepted = null
    trouble = {
      title: 'The coaching has ended',
      text: `${coach} sees nothing of your training any more. Your training and your programs stay yours.`,
      advice: 'If you want this coach again, ask for a new link.',
    }
  },
}

async function show() {
  if (accepted) return showAccepted()
  me = isSignedIn() ? await loadMe() : null
  if (trouble === MISSING && me) return showCoaches()
  if (trouble) return showTrouble()
  const isNew = showOnly('invitation', 'Invitation')
  const [here, there] = me ? ['consent', 'way-in'] : ['way-in', 'consent']
  if (me) element('caller').textContent = `You are signed in as ${me.name}. ${coaches()}`
  if (element(here).hidden) {
    element(here).hidden = false
    element(there).hidden = true
    empty(element(there))
    if (!isNew) element(here).querySelector('h2').focus()
  }
  // A browser inside another app often has none, and its way out into a real browser takes this address along, without code.
  element('no-passkeys').hidden = 'PublicKeyCredential' in globalThis
  if (me) withdrawAutofill()
  else offerAutofill(show)
}

function showAccepted() {
  const { coach, isNew, program, startsOn } = accepted
  const title = isNew ? `${coach} coaches you now` : `${coach} coaches you already`
  element('accepted-title').textContent = title
  element('joined').textContent = !isNew
    ? 'Nothing has changed.'
    : program
      ? `You have joined the program “${program}”.${startsOn ? ` It begins on ${dayInWords(startsOn)}.` : ''}`
      : 'You have joined no new program by this invitation.'
  showOnly('accepted', title)
}

/** "Monday 7 June 2027". A day has no time zone, so it is read and written in the same one. */
function dayInWords(day) {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))
}

/** Once the lists were there they stay, because the last answer has emptied them. */
function showCoaches() {
  const { name, invitations, coachings } = me
  if (invitations.length + coachings.length === 0 && element('coaches').hidden) return showTrouble()
  drawCoaches(me)
  element('coaches-caller').textContent = `You are signed in as ${name}.`
  const title = invitations.length > 0 ? 'A coach invites you' : coachings.length > 0 ? 'Your coaches' : 'No coach'
  element('coaches-title').textContent = title
  showOnly('coaches', title)
}

function showTrouble() {
  const { title, text, advice } = trouble
  element('message-title').textContent = title
  element('message-text').textContent = text
  element('message-advice').textContent = advice
  element('message-coaches').textContent = me ? coaches() : ''
  element('message-coaches').hidden = !me?.coachings.length
  element('message-by-name').hidden = trouble !== MISSING || me !== null
  showOnly('message', title)
}

/** Whoever is coached already should know it, whatever becomes of the invitation. */
function coaches() {
  const names = me.coachings.map(({ coach }) => coach)
  return names.length === 0 ? '' : `You are coached already by ${new Intl.ListFormat('en').format(names)}.`
}

// A link that is pasted into this tab changes only the fragment.
addEventListener('hashchange', () => location.reload())

run({ actions: ACTIONS, show })
