// Asks a running Waymark what an app asks, and compares the answers and what went over the network with what is
// expected.
import assert from 'node:assert/strict'
import process from 'node:process'
import { gql } from '@apollo/client'
import { connect } from './client.mjs'

const URL = process.env.WAYMARK_URL || 'http://127.0.0.1:4000/graphql'
const TOKEN = process.env.WAYMARK_TOKEN
assert.ok(TOKEN, 'WAYMARK_TOKEN is a token from "npm run --silent token -- <username>".')

// Apollo Client warns of objects that it cannot identify or merge.
const warnings = []
console.warn = console.error = (...words) => warnings.push(words.join(' '))

const sent = []
async function fetchAndNote(url, init) {
  const response = await fetch(url, init)
  sent.push({ method: init.method, url, headers: init.headers, response, text: await response.clone().text() })
  return response
}

// The name is new in each run, so that the service does not know the hash of the text yet.
const Programs = gql`
  query Programs${Date.now()}($first: Int, $after: String) {
    programs(first: $first, after: $after, orderBy: TITLE_ASC) {
      totalCount
      edges {
        node {
          id
          title
          milestones {
            id
            title
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`
const Account = gql`
  query Account {
    me {
      id
      username
      progress {
        workoutsCompleted
      }
    }
  }
`
const Streak = gql`
  query Streak {
    me {
      id
      progress {
        currentStreakWeeks
      }
    }
  }
`
const Enrol = gql`
  mutation Enrol($input: EnrolInProgramInput!) {
    enrolInProgram(input: $input) {
      userErrors {
        ...Refusal
      }
    }
  }
  fragment Refusal on UserError {
    code
    message
  }
`

async function ask(client, query, variables) {
  const { data } = await client.query({ query, variables })
  return data
}

// The service does not know the hash, so the client sends the text once, by POST.
const first = await ask(connect(URL, { fetch: fetchAndNote }), Programs, { first: 2 })
assert.equal(first.programs.edges.length, 2)
assert.equal(first.programs.pageInfo.hasNextPage, true)
assert.deepEqual(
  sent.map(({ method }) => method),
  ['GET', 'POST'],
)

// From then on everybody asks by a GET of the hash, and caches may keep its answer.
const client = connect(URL, { fetch: fetchAndNote })
assert.deepEqual(await ask(client, Programs, { first: 2 }), first)
assert.equal(sent.length, 3)
const hashed = sent[2]
assert.equal(hashed.method, 'GET')
assert.doesNotMatch(hashed.url, /[?&]query=/)
assert.match(hashed.response.headers.get('cache-control'), /^public/)

// A cache asks with the ETag whether its answer is still good.
const headers = { ...hashed.headers, 'if-none-match': hashed.response.headers.get('etag') }
const again = await fetch(hashed.url, { headers })
assert.equal(again.status, 304)
assert.match(again.headers.get('cache-control'), /^public/)

// The second page joins the first one in the cache of the client.
const watched = client.watchQuery({ query: Programs, variables: { first: 2 } })
const watching = watched.subscribe(() => {})
await watched.fetchMore({ variables: { after: first.programs.pageInfo.endCursor } })
const { edges, totalCount } = client.readQuery({ query: Programs, variables: { first: 2 } }).programs
watching.unsubscribe()
assert.equal(sent.length, 4)
assert.equal(edges.length, Math.min(4, totalCount))
assert.equal(new Set(edges.map(({ node }) => node.id)).size, edges.length)
assert.deepEqual(edges.slice(0, 2), first.programs.edges)
for (const { node } of edges) assert.ok(`Program:${node.id}` in client.cache.extract(), 'each program has a key')

const signedIn = connect(URL, { fetch: fetchAndNote, headers: { authorization: `Bearer ${TOKEN}` } })
const { me } = await ask(signedIn, Account)
await ask(signedIn, Streak)
const requests = sent.length
assert.deepEqual((await ask(signedIn, Account)).me, me)
assert.equal(sent.length, requests, 'the cache holds what both queries selected')
assert.match(sent.at(-1).response.headers.get('cache-control'), /^private/)

const missing = { programId: 'program_00000000-0000-4000-8000-000000000000' }
const { data } = await signedIn.mutate({ mutation: Enrol, variables: { input: missing } })
assert.deepEqual(
  data.enrolInProgram.userErrors.map(({ code }) => code),
  ['NOT_FOUND'],
)
assert.equal(sent.at(-1).method, 'POST')

assert.deepEqual(warnings, [])
console.log(`Apollo Client: ${edges.length} of ${totalCount} programs in two pages; signed in as ${me.username}`)
