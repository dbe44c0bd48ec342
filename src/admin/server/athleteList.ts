import type { PayloadRequest, Where } from 'payload'
import type { Item } from '../../actions/coaching/attention/notice.ts'
import { readAttention } from '../../actions/coaching/attention/readAttention.ts'
import { daysIn } from '../../actions/workouts/progress/schedules.ts'
import { now } from '../../kernel/clock.ts'
import { COACHING_LIMITS } from '../../kernel/coachingVocabulary.ts'
import { dayOf, keptDay } from '../../kernel/localDay.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { named } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import { LIMITS, lineProblem } from '../../kernel/rules.ts'
import type { ProductUser } from '../../payload-types.ts'
import { findRows } from '../../storage/findRows.ts'
import { searchWhere } from '../../storage/searchWhere.ts'
import { athletesOf } from '../../storage/trainingVisibility.ts'
import { adherenceOfAthletes } from './athleteSchedules.ts'
import { worstInWords } from './attentionInWords.ts'
import { numberIn } from './guardedEndpoint.ts'

const AT_ONCE = 50

/**
 * A page of the athletes whom the coach coaches, those who need them first. A coach has a bounded number of athletes, so
 * they are ordered here, and the number of calls does not depend on how many there are.
 */
export async function pageOfAthletes(req: PayloadRequest, coach: ProductUser) {
  // Not "page", which Payload reads itself.
  const skip = numberIn(req, 'skip') ?? 0
  const search = searchIn(req)
  const reader = { payload: req.payload, req }
  const coached = await athletesOf(req)
  const among: Where = { and: [{ id: { in: [...coached] } }, ...searchWhere(search)] }
  // The athletes whom the caller coaches.
  const found = coached.length > 0 ? await findRows(reader, 'productUsers', among) : []
  const { items, dismissed } = await readAttention(reader, coach.id)
  const open = byAthlete(items.filter(({ id }) => !dismissed.has(id)))
  const sorted = found.toSorted((one, other) => comesBefore(one, other, open))
  const shown = sorted.slice(skip, skip + AT_ONCE)
  const adherence = await adherenceOfAthletes(req, shown)
  return {
    shown: shown.map((athlete) => ({
      ...rowOf(athlete, open.get(athlete.id)),
      adherence: adherence.get(athlete.id) ?? null,
    })),
    total: sorted.length,
    all: coached.length,
    next: sorted.length > skip + AT_ONCE ? skip + AT_ONCE : null,
  }
}

type Open = ReadonlyMap<string, readonly Item[]>

function byAthlete(items: readonly Item[]): Open {
  const found = new Map<string, Item[]>()
  for (const item of items) found.set(item.athlete, [...(found.get(item.athlete) ?? []), item])
  return found
}

/** The newest that needs the coach decides, and then the name. Items of an athlete are sorted, the newest first. */
function comesBefore(one: ProductUser, other: ProductUser, open: Open): number {
  const [since, otherSince] = [one, other].map(({ id }) => open.get(id)?.[0]?.since ?? '')
  if (since !== otherSince) return String(since) > String(otherSince) ? -1 : 1
  return one.username < other.username ? -1 : 1
}

function rowOf(
  { id, username, displayName, lastWorkoutOn, lastWorkoutAt, timeZone }: ProductUser,
  items: readonly Item[] = [],
) {
  return {
    ...{ id, publicId: encodeId('user', id), username, displayName: displayName ?? null },
    lastWorkoutOn: keptDay(lastWorkoutOn, lastWorkoutAt, timeZone),
    attention: items.length,
    worst: worstInWords(items),
  }
}

/** What the coach has offered and nobody has accepted yet: invitations by name, and codes that are still good. */
export async function openInvitations(req: PayloadRequest, coach: ProductUser) {
  const reader = { payload: req.payload, req }
  const own: Where = { coach: { equals: coach.id } }
  const isGood: Where[] = [{ usesLeft: { greater_than: 0 } }, { expiresAt: { greater_than: now().toISOString() } }]
  const newest = { limit: COACHING_LIMITS.openInvitationsPerCoach, sort: ['-createdAt', '-id'] }
  // The coach's own invitations.
  const invited = await findRows(reader, 'coachings', { and: [own, { status: { equals: 'INVITED' } }] }, newest)
  const links = await findRows(reader, 'coachingInvitations', { and: [own, ...isGood] }, newest)
  const programs = await titlesOf(
    req,
    links.flatMap(({ program }) => program ?? []),
  )
  return {
    invited: invited.map(({ id, athleteUsername, invitedAt }) => ({
      id: encodeId('coaching', id),
      username: athleteUsername,
      invitedOn: dayOf(new Date(invitedAt), coach.timeZone),
    })),
    links: links.map((link) => ({
      id: encodeId('coachingInvitation', link.id),
      usesLeft: link.usesLeft,
      madeOn: dayOf(new Date(link.createdAt), coach.timeZone),
      expiresOn: dayOf(new Date(link.expiresAt), coach.timeZone),
      program: link.program ? (programs.get(link.program) ?? 'A deleted program') : null,
      startsOn: link.startsOn ?? null,
      trainingDays: daysIn(link.trainingDays),
    })),
  }
}

async function titlesOf(req: PayloadRequest, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'programs',
    where: { id: { in: [...new Set(ids)] } },
    select: { title: true },
    pagination: false,
    depth: 0,
    overrideAccess: true, // the coach's own invitations name them, and coaches see all programs
    req,
  })
  return new Map(docs.map(({ id, title }) => [id, title]))
}

/** A page of the programs that a coach may give an athlete: all of them, by title, or those that a search finds. */
export async function programsToGive(req: PayloadRequest) {
  const skip = numberIn(req, 'skip') ?? 0
  const terms = searchWhere(searchIn(req))
  const { docs, totalDocs } = await req.payload.find({
    collection: 'programs',
    where: terms.length > 0 ? { and: terms } : {},
    select: { title: true, isPublished: true },
    sort: ['titleKey', 'id'],
    // Payload knows pages and no places, so a page begins where a whole number of them ends.
    page: Math.floor(skip / AT_ONCE) + 1,
    limit: AT_ONCE,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const end = (Math.floor(skip / AT_ONCE) + 1) * AT_ONCE
  return {
    shown: docs.map(({ id, title, isPublished }) => ({ id: encodeId('program', id), rawId: id, title, isPublished })),
    total: totalDocs,
    next: totalDocs > end ? end : null,
  }
}

/** What is searched for, which is refused where it is too long. */
function searchIn(req: PayloadRequest): string {
  const search = req.searchParams.get('search') ?? ''
  const problem = lineProblem(search, LIMITS.search)
  if (problem) throw refuse.invalid(named('The search', problem), ['search'])
  return search
}
