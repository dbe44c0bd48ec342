// The invitation by which somebody came: its code, and what Waymark does with it. This module knows nothing about the page.
import { call } from '../signin/api.js'
import { ACCEPT_INVITATION, DECLINE_COACHING, END_COACHING, INVITED } from '../signin/documents.js'

/** 16 characters, in any case and with any marks between them: letters and mail programs add some. */
const CODE = /^[0-9A-TV-Z]{16}$/

/**
 * Takes the code out of the address, so that neither the history nor a bookmark keeps it. Returns null where there is none,
 * and '' for what can be no code.
 */
export function takeCode() {
  const { hash, pathname } = location
  if (hash.length < 2) return null
  history.replaceState(null, '', pathname)
  const code = hash
    .toUpperCase()
    .replace(/%[0-9A-F]{2}/g, '')
    .replace(/[^0-9A-Z]/g, '')
  return CODE.test(code) ? code : ''
}

/** The caller, with the coachings in which they are the athlete, and the invitations by their name that wait. */
export async function loadMe() {
  const { coachings, invitations, ...me } = await call(INVITED)
  const asAthlete = ({ nodes }) =>
    nodes.filter(({ coach }) => coach.username !== me.username).map(({ id, coach }) => ({ id, coach: nameOf(coach) }))
  return { name: nameOf(me), coachings: asAthlete(coachings), invitations: asAthlete(invitations) }
}

/** Accepts by a code. `coachings` are those of before, and tell whether the coach is a new one. */
export async function accept(code, coachings) {
  const { coaching } = await call(ACCEPT_INVITATION, { input: { code } })
  const [newest] = coaching.athlete.enrolments.nodes
  const isNew = !coachings.some(({ id }) => id === coaching.id)
  // An enrolment by the invitation begins in the same transaction, after the coaching.
  const isEnrolled = isNew && newest !== undefined && Date.parse(newest.startedAt) >= Date.parse(coaching.startedAt)
  const joined = isEnrolled
    ? { program: newest.programTitle, startsOn: newest.startsOn }
    : { program: null, startsOn: null }
  return { id: coaching.id, coach: nameOf(coaching.coach), isNew, ...joined }
}

export const acceptByName = (coachingId) => call(ACCEPT_INVITATION, { input: { coachingId } })

export const decline = (coachingId) => call(DECLINE_COACHING, { input: { coachingId } })

export const end = (coachingId) => call(END_COACHING, { input: { coachingId } })

const nameOf = ({ username, displayName }) => (displayName ? `${displayName} (${username})` : username)
