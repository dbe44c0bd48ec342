import type { Endpoint, PayloadRequest, Where } from 'payload'
import type { Item } from '../../actions/coaching/attention/notice.ts'
import { readAttention } from '../../actions/coaching/attention/readAttention.ts'
import { dismissAttention } from '../../actions/coaching/dismissAttention.ts'
import { decodeCursor, encodeCursor } from '../../graphql/connections/cursor.ts'
import { callerFor } from '../../kernel/caller.ts'
import { dayOf } from '../../kernel/localDay.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import { idOf } from '../../kernel/relation.ts'
import type { ProductUser } from '../../payload-types.ts'
import { findRows } from '../../storage/findRows.ts'
import { athletesOf } from '../../storage/trainingVisibility.ts'
import { kindInWords, linkOf, mostUrgentFirst, placeNamed, placeOf } from './attentionInWords.ts'
import { BodyReader } from './bodyInput.ts'
import { coachEndpoint } from './coachEndpoint.ts'
import { loadersOf, type Page } from './guardedEndpoint.ts'
import { nameOf } from './nameOf.ts'

const AT_ONCE = 10
const ORDER = 'URGENCY'
/** Of a comment, as much as a list has room for. */
const MOST_WORDS = 200

/** What a coach should look at, the most urgent first, and taking something off the list until it arises anew. */
export const attentionEndpoints: Endpoint[] = [
  coachEndpoint('get', '/attention', pageOfAttention),
  coachEndpoint('post', '/attention/dismiss', async (req, coach) => {
    const body = new BodyReader(req.data ?? {})
    const attentionId = body.text('id', 'The item')
    body.done()
    const { payload } = req
    const attended = () => readAttention({ payload, req }, coach.id)
    await dismissAttention({ doorway: payload.db.waymark.doorway, caller: callerFor(coach), attended }, { attentionId })
    return { done: true }
  }),
]

/**
 * The cursor names a place and no item, so it holds while items come and go. With `athlete` it is about that athlete
 * alone, and nothing is about somebody whom the caller does not coach.
 */
async function pageOfAttention(req: PayloadRequest, coach: ProductUser) {
  const { items, dismissed } = await readAttention({ payload: req.payload, req }, coach.id)
  const about = req.searchParams.get('athlete')
  const open = items
    .filter(({ id, athlete }) => !dismissed.has(id) && (about === null || athlete === about))
    .toSorted(mostUrgentFirst)
  const place = placeIn(req.searchParams.get('before'))
  const rest = place ? open.filter((item) => mostUrgentFirst(place, item) < 0) : open
  const page = rest.slice(0, AT_ONCE)
  const last = page.at(-1)
  const older = last && rest.length > AT_ONCE ? encodeCursor(ORDER, { key: placeOf(last), id: last.id }) : null
  const names = await namesOf(req, coach, page)
  const loaders = loadersOf(req)
  const shown = await Promise.all(
    page.map(async (item) => {
      const athlete = names.get(item.athlete) ?? 'An athlete'
      const [exercise, words] = await Promise.all([exerciseOf(loaders, item), wordsIn(loaders, item)])
      return {
        ...{ id: encodeId('attention', item.id), kind: kindInWords(item.kind), athlete, athleteId: item.athlete },
        since: dayOf(new Date(item.since), coach.timeZone),
        summary: item.says.replace('{exercise}', () => exercise ?? 'an exercise'),
        words,
        link: linkOf(item, athlete),
      }
    }),
  )
  const athletes = (await athletesOf(req)).length
  return { shown, older, total: open.length, athletes } satisfies Page<unknown> & { total: number; athletes: number }
}

async function exerciseOf(loaders: ReturnType<typeof loadersOf>, { exercise }: Item): Promise<string | undefined> {
  return exercise === undefined ? undefined : (await loaders.exercise.load(exercise))?.name
}

/** The comment that an item is about, if it is about one: the caller sees it as they see it on the athlete's page. */
async function wordsIn(loaders: ReturnType<typeof loadersOf>, { cites }: Item): Promise<string | null> {
  const cited = cites.find(({ type }) => type === 'comment')
  const text = cited && (await loaders.visibleComment.load(cited.id))?.text
  if (!text) return null
  const letters = [...text]
  return letters.length > MOST_WORDS ? `${letters.slice(0, MOST_WORDS).join('')} …` : text
}

/** Who has declined an invitation is a name in it, and no more. */
async function namesOf(req: PayloadRequest, coach: ProductUser, items: readonly Item[]): Promise<Map<string, string>> {
  const ids = [...new Set(items.map(({ athlete }) => athlete))]
  if (ids.length === 0) return new Map()
  const own: Where = { and: [{ coach: { equals: coach.id } }, { athlete: { in: ids } }] }
  // The coach's own coachings.
  const coachings = await findRows({ payload: req.payload, req }, 'coachings', own)
  const loaders = loadersOf(req)
  const named = await Promise.all(
    coachings.map(async (coaching) => {
      const id = idOf(coaching.athlete)
      const athlete = await loaders.visibleUser.load(id)
      return [id, athlete ? nameOf(athlete) : coaching.athleteUsername] as const
    }),
  )
  return new Map(named)
}

function placeIn(cursor: string | null): ReturnType<typeof placeNamed> {
  if (cursor === null) return null
  const keyset = decodeCursor(ORDER, cursor)
  const place = keyset && placeNamed(String(keyset.key), keyset.id)
  if (place) return place
  const message = '"before" must be the value of "older" in a page of this list.'
  throw refuse.invalid(because.WRONG_FORM(message, {}), ['before'])
}
