import type { CollectionSlug, Field } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections } from '../src/collections/index.ts'
import { SEARCHED_SLUGS } from '../src/kernel/searchTextOf.ts'
import { adminCookie, adminOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import { isMongo, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

const NAMES = ["Farmer's Walk", 'Pull-Up', 'Pullups with a band', 'Barbell Squat', 'Бег на месте', '深蹲', 'Sit Ups']
const SEARCHES = ['squats', 'pullup', 'pull up', 'farmers walk', 'бег', 'situp', '蹲', 'nothing of all that']

describe('the lists and the pickers of the admin interface', () => {
  let server: TestServer
  let coach: Person
  let cookie: string
  const titleOf = (slug: string) => present(collections.find((each) => each.slug === slug)?.admin?.useAsTitle)

  beforeAll(async () => {
    server = await startTestServer({ admin: 'in development' })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    const make = catalogue(server, coach)
    for (const [index, title] of NAMES.entries()) {
      await make.exercise({ name: title, slug: `exercise-${index}` })
      const workout = await make.workout([], { title })
      const milestone = await make.milestone([workout], { title })
      await make.program([milestone], { title, slug: `program-${index}`, isPublished: true })
      await coached(server, coach, await server.register({ username: `athlete.${index}`, displayName: title }))
    }
    await adminOf(server)
    cookie = await adminCookie(server)
  })
  afterAll(() => server.stop())

  const listed = async (slug: string, where: string) => {
    const response = await fetch(`${server.url}/api/${slug}?limit=100&depth=0&${where}`, { headers: { cookie } })
    expect(response.status).toBe(200)
    const { docs, totalDocs } = (await response.json()) as { docs: { id: string }[]; totalDocs: number }
    expect(docs).toHaveLength(totalDocs)
    return docs.map(({ id }) => id).sort()
  }
  const found = async (slug: CollectionSlug, search: string) => {
    const field = slug === 'programs' || slug === 'exercises' ? 'filter: { search: $search }' : 'search: $search'
    const query = `query ($search: String) { list: ${slug}(first: 100, ${field}) { nodes { id } } }`
    const { data, errors } = await server.graphql(query, { search }, coach)
    expect(errors).toBeUndefined()
    return data.list.nodes.map(({ id }: { id: string }) => rawId(id)).sort()
  }

  it.each(SEARCHED_SLUGS)('find in %s what the search of the API finds', async (slug) => {
    for (const search of SEARCHES) {
      const expected = await found(slug, search)
      const words = encodeURIComponent(search)
      expect([search, await listed(slug, `where[${titleOf(slug)}][like]=${words}`)]).toEqual([search, expected])
      // The list of the admin interface asks for several fields.
      const or = `where[or][0][${titleOf(slug)}][like]=${words}&where[or][1][id][equals]=${isMongo ? 'f'.repeat(24) : 'x'}`
      expect([search, await listed(slug, or)]).toEqual([search, expected])
    }
    expect(await found(slug, 'squats')).not.toEqual([])
  })

  it('find nothing by signs alone', async () => {
    for (const slug of SEARCHED_SLUGS) expect(await listed(slug, `where[${titleOf(slug)}][like]=!!!`)).toEqual([])
  })
})

describe('what the forms of the admin interface hide', () => {
  /** Payload adds them to our collections when it starts. Their columns have titles. */
  const PAYLOADS_OWN = ['id', 'createdAt', 'updatedAt']
  const hidden = (fields: readonly Field[], path: string): [string, Field][] =>
    fields.flatMap((field): [string, Field][] => {
      if ('name' in field && PAYLOADS_OWN.includes(field.name)) return []
      const name = 'name' in field ? `${path}.${field.name}` : path
      const below = 'fields' in field ? hidden(field.fields, name) : []
      return field.admin && 'hidden' in field.admin && field.admin.hidden ? [[name, field], ...below] : below
    })
  const all = collections.flatMap(({ slug, fields }) => hidden(fields, slug))

  it('is no column and no filter of a list', () => {
    expect(all.length).toBeGreaterThan(20)
    const offered = all.filter(([, { admin }]) => {
      const { disableListColumn, disableListFilter } = admin as Record<string, unknown>
      return !disableListColumn || !disableListFilter
    })
    expect(offered.map(([name]) => name)).toEqual([])
  })
})
