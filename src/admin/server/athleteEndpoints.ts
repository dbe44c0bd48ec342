import type { Endpoint, PayloadRequest } from 'payload'
import { limitFailuresPerAddress } from '../../actions/auth/limitAttempts.ts'
import { publicOrigin } from '../../actions/auth/settings.ts'
import { createCoachingInvitation } from '../../actions/coaching/createCoachingInvitation.ts'
import { endCoaching } from '../../actions/coaching/endCoaching.ts'
import { inviteAthlete } from '../../actions/coaching/inviteAthlete.ts'
import { revokeCoachingInvitation } from '../../actions/coaching/revokeCoachingInvitation.ts'
import { coachingsOf } from '../../actions/coaching/writeCoachings.ts'
import { TooManyAttempts } from '../../kernel/callerErrors.ts'
import { COACHING_LIMITS } from '../../kernel/coachingVocabulary.ts'
import { dayOf } from '../../kernel/localDay.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { LIMITS, lineProblem } from '../../kernel/rules.ts'
import type { ProductUser } from '../../payload-types.ts'
import { calendarOf } from './athleteCalendar.ts'
import { openInvitations, pageOfAthletes, programsToGive } from './athleteList.ts'
import { BodyReader } from './bodyInput.ts'
import { asCoach, coachEndpoint } from './coachEndpoint.ts'
import { comingFrom } from './comingFrom.ts'
import { findVisible, guardedEndpoint } from './guardedEndpoint.ts'

const { usesPerInvitation, daysOfInvitation } = COACHING_LIMITS

/** A coach's athletes, how they come, and the month of one of them. All of it is done by the API's own operations. */
export const athleteEndpoints: Endpoint[] = [
  coachEndpoint('get', '/athletes', pageOfAthletes),
  coachEndpoint('get', '/athletes/invitations', openInvitations),
  coachEndpoint('get', '/athletes/programs', programsToGive),
  coachEndpoint('post', '/athletes/invite', invite),
  coachEndpoint('post', '/athletes/link', makeLink),
  coachEndpoint('post', '/athletes/revoke', async (req, coach) => {
    const body = new BodyReader(req.data ?? {})
    const invitationId = body.text('id', 'The link')
    body.done()
    await asCoach(req, coach, revokeCoachingInvitation, { invitationId }, coachingsOf(coach.id))
    return { done: true }
  }),
  coachEndpoint('post', '/athletes/end', async (req, coach) => {
    const body = new BodyReader(req.data ?? {})
    const coachingId = body.text('id', 'The coaching')
    body.done()
    await asCoach(req, coach, endCoaching, { coachingId }, coachingId)
    return { done: true }
  }),
  guardedEndpoint('get', '/:id/calendar', async (req, id) => {
    const athlete = await findVisible(req, 'productUsers', id)
    return athlete ? calendarOf(req, athlete) : null
  }),
]

/** A refusal tells whether a username exists, so failures are limited as those of the mutation are. */
async function invite(req: PayloadRequest, coach: ProductUser) {
  const body = new BodyReader(req.data ?? {})
  const username = body.text('username', 'The username', (value) => lineProblem(value, LIMITS.name)).trim()
  body.done()
  const work = () => asCoach(req, coach, inviteAthlete, { username }, coachingsOf(coach.id))
  const from = comingFrom(req)
  if (!from) throw new Error('The request did not come by our server.')
  const hasFailed = (outcome: object) => 'error' in outcome && outcome.error instanceof Refusal
  try {
    const { id, status, athleteUsername } = await limitFailuresPerAddress(from, 'inviteAthlete', work, hasFailed)
    const answersAt = `${publicOrigin(from.auth)}/invitations`
    return { id: encodeId('coaching', id), status, username: athleteUsername, answersAt }
  } catch (error) {
    if (!(error instanceof TooManyAttempts)) throw error
    const headers = { 'Retry-After': String(error.retryAfterSeconds) }
    return Response.json({ errors: [{ message: error.message }] }, { status: 429, headers })
  }
}

/** The code stands behind the #, because no server and no log sees what stands there. */
async function makeLink(req: PayloadRequest, coach: ProductUser) {
  const body = new BodyReader(req.data ?? {})
  const input = {
    uses: body.number('uses', 'The number of athletes', 1, usesPerInvitation),
    expiresInDays: body.number('expiresInDays', 'The number of days', 1, daysOfInvitation),
    programId: body.optionalText('programId', 'The program'),
    schedule: body.schedule<never>(),
  }
  body.done()
  const { code, expiresAt } = await asCoach(req, coach, createCoachingInvitation, input, coachingsOf(coach.id))
  const from = comingFrom(req)
  const origin = from ? publicOrigin(from.auth) : ''
  return { url: `${origin}/invitations#${code}`, expiresOn: dayOf(new Date(expiresAt), coach.timeZone) }
}
