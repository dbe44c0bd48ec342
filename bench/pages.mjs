// How much a page costs by how deep it is: `programs(first: 20)` over HTTP, which pages by keyset, and beside it, in the
// same run, Payload's own paging by offset. On a database of its own that is gone afterwards.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'

const HELP = `Measures pages of published programs, near the beginning and far from it.

  npm run bench -- [--programs <n>] [--runs <n>] [--help]

  --programs <n>   how many published programs there are: 5000 when omitted, at least 200
  --runs <n>       how often each page is asked for: 200 when omitted, at least 10
  --help           this text

Without DATABASE_URL it makes a SQLite file in a temporary folder. With one that begins with mongodb:// it uses that
server, and a database whose name is the given one and a random end. Either is deleted afterwards.
`
const PAGE = 20
const BATCH = 250
const QUERY = `query ($after: String) {
  programs(first: ${PAGE}, after: $after) { nodes { id slug title } pageInfo { endCursor } }
}`
const WALK = `query ($first: Int!, $after: String) {
  programs(first: $first, after: $after) { pageInfo { endCursor } }
}`

const { values } = parseArgs({
  options: {
    programs: { type: 'string', default: '5000' },
    runs: { type: 'string', default: '200' },
    help: { type: 'boolean' },
  },
})
const count = Number(values.programs)
const runs = Number(values.runs)
if (values.help) process.stdout.write(HELP)
else if (!(Number.isInteger(count) && count >= 200 && Number.isInteger(runs) && runs >= 10)) {
  process.stderr.write(HELP)
  process.exitCode = 2
} else await main()

async function main() {
  const database = temporaryDatabase()
  const { pino } = await import('pino')
  const { openWaymark } = await import('../dist/src/waymark.js')
  const { createSchema } = await import('../dist/src/schema.js')
  const { buildServer } = await import('../dist/src/server.js')
  const log = pino({ level: 'silent' })
  const waymark = await openWaymark({ databaseUrl: database.url, payloadSecret: randomUUID() }, log)
  const { app, close } = await buildServer({
    env: { origins: ['http://localhost:3000'], trustProxy: false },
    schema: await createSchema(),
    log,
    doorway: waymark.doorway,
    jwtSecret: randomUUID(),
  })
  try {
    const started = Date.now()
    await seed(waymark)
    const seconds = ((Date.now() - started) / 1_000).toFixed(1)
    await app.listen({ host: '127.0.0.1', port: 0 })
    const url = `http://127.0.0.1:${app.server.address().port}/graphql`
    const pages = await pagesToMeasure(url, waymark)
    const times = await measure(pages)
    report(database.name, seconds, times)
  } finally {
    await close()
    await database.drop(waymark)
    await waymark.close()
    database.remove()
  }
}

function temporaryDatabase() {
  const given = process.env.DATABASE_URL
  if (given?.startsWith('mongodb')) {
    const url = new URL(given)
    url.pathname = `${url.pathname === '/' ? '/bench-pages' : url.pathname}-${randomUUID().slice(0, 8)}`
    return {
      name: 'MongoDB',
      url: url.href,
      drop: ({ payload }) => payload.db.connection.dropDatabase(),
      remove: () => {},
    }
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-bench-'))
  return {
    name: 'SQLite',
    url: `file:${path.join(folder, 'waymark.db')}`,
    drop: async () => {},
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * Through the adapter and past the collection's hooks: paging reads only `programs`, and with a revision for each the run
 * would be mostly seeding. The derived keys are made by the functions that the hooks use.
 */
async function seed({ doorway, payload }) {
  const { ANONYMOUS } = await import('../dist/src/context/caller.js')
  const { searchText, sortKey } = await import('../dist/src/text/normalise.js')
  for (let start = 0; start < count; start += BATCH) {
    await doorway.inTransaction(ANONYMOUS, async ({ req }) => {
      for (let number = start; number < Math.min(start + BATCH, count); number += 1) {
        const title = `Program ${String(number).padStart(6, '0')}`
        const publishedAt = new Date(Date.UTC(2024, 0, 1) + number * 60_000)
        await payload.db.create({
          collection: 'programs',
          data: {
            title,
            slug: `program-${number}`,
            titleKey: sortKey(title),
            searchText: searchText(title),
            isPublished: true,
            publishedAt: publishedAt.toISOString(),
            publishedKey: publishedAt.getTime(),
            revision: 1,
            milestones: [],
          },
          req,
        })
      }
    })
  }
}

/** What is measured, in groups: each group's first page is what its others are compared with. */
async function pagesToMeasure(url, { payload }) {
  const { createLocalReq } = await import('payload')
  const { ANONYMOUS } = await import('../dist/src/context/caller.js')
  const depths = [0, Math.floor(count * 0.4), Math.floor(count * 0.98)].map((depth) => depth - (depth % PAGE))
  const byKeyset = []
  for (const depth of depths) {
    const after = await cursorAt(url, depth)
    byKeyset.push({
      group: 'keyset: programs(first: 20) over HTTP',
      name: `${depth} deep`,
      first: depth,
      run: async () => (await ask(url, QUERY, { after })).nodes,
    })
  }
  const req = await createLocalReq({ context: { caller: ANONYMOUS } }, payload)
  const byOffset = depths.map((depth) => ({
    group: 'offset: payload.find({ page }), in process',
    name: `${depth} deep (page ${depth / PAGE + 1})`,
    first: depth,
    run: async () => {
      const page = depth / PAGE + 1
      const options = { collection: 'programs', sort: ['titleKey', 'id'], limit: PAGE, depth: 0, overrideAccess: false }
      return (await payload.find({ ...options, page, req })).docs
    },
  }))
  const pages = [...byKeyset, ...byOffset]
  for (const { run, first, group } of pages) {
    const [program] = await run()
    if (program?.slug !== `program-${first}`) throw new Error(`${group} shows ${program?.slug} at ${first}.`)
  }
  return pages
}

async function cursorAt(url, depth) {
  let after = null
  for (let left = depth; left > 0; left -= 100) {
    after = (await ask(url, WALK, { first: Math.min(left, 100), after })).pageInfo.endCursor
  }
  return after
}

async function ask(url, query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors[0].message)
  return data.programs
}

/** Interleaved, and each round in another order, so that what else the machine does meets all pages alike. */
async function measure(pages) {
  const times = new Map(pages.map((page) => [page, []]))
  for (let round = -20; round < runs; round += 1) {
    const turn = Math.abs(round) % pages.length
    for (const page of [...pages.slice(turn), ...pages.slice(0, turn)]) {
      const started = performance.now()
      await page.run()
      // The first rounds warm up the caches and the compiler.
      if (round >= 0) times.get(page).push(performance.now() - started)
    }
  }
  return times
}

function report(name, seconds, times) {
  const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  const rows = []
  let base
  let group
  for (const [page, unsorted] of times) {
    const sorted = unsorted.toSorted((a, b) => a - b)
    const median = at(sorted, 0.5)
    if (page.group !== group) {
      group = page.group
      base = median
    }
    rows.push([group, page.name, median, at(sorted, 0.1), at(sorted, 0.9), median / base])
  }
  const widths = [Math.max(...rows.map(([text]) => text.length)), Math.max(...rows.map(([, text]) => text.length))]
  const line = ([group, page, ...numbers]) =>
    `${group.padEnd(widths[0])}  ${page.padEnd(widths[1])}${numbers.map((text) => text.padStart(11)).join('')}\n`
  process.stdout.write(
    `${count} published programs on ${name} (made in ${seconds} s), pages of ${PAGE}, ${runs} runs of each, interleaved.\n\n`,
  )
  process.stdout.write(line(['', '', 'median ms', 'p10 ms', 'p90 ms', 'to first']))
  for (const [group, page, median, low, high, ratio] of rows) {
    const cells = [median, low, high].map((value) => value.toFixed(2))
    process.stdout.write(line([group, page, ...cells, `× ${ratio.toFixed(2)}`]))
  }
  process.stdout.write(
    '\nThe times of one group cannot be set against the other: one holds HTTP and GraphQL, the other does not.\n',
  )
}
