// Asks a running Waymark what an app asks, and compares the answers and what went over the network with what is
// expected.
import assert from 'node:assert/strict'
import process from 'node:process'
import { gql } from '@urql/core'
import { connect } from './client.mjs'

const URL = process.env.WAYMARK_URL || 'http://127.0.0.1:4000/graphql'
const TOKEN = process.env.WAYMARK_TOKEN
assert.ok(TOKEN, 'WAYMARK_TOKEN is a token from "npm run --silent token -- <username>".')

/** The headers that a browser sends to another origin without asking first (a preflight). */
const NEED_NO_PREFLIGHT = ['accept', 'accept-language', 'content-language']

const warnings = []
console.warn = console.error = (...words) => warnings.push(words.join(' '))

const sent = []
async function fetchAndNote(input, init) {
  const { method, url, headers } = new Request(input, init)
  const response = await fetch(input, init)
  sent.push({ method, url, headers: [...new Headers(init.headers ?? headers).keys()], response })
  return response
}

async function ask(client, document, variables = {}) {
  const { data, error } = await client.query(document, variables)
  if (error) throw error
  return data
}

const Programs = gql`
  query Programs($first: Int, $after: String) {
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

const client = connect(URL, { fetch: fetchAndNote })

const { programs: page } = await ask(client, Programs, { first: 2 })
assert.equal(page.edges.length, 2)
assert.equal(page.pageInfo.hasNextPage, true)
assert.equal(sent[0].method, 'GET')
assert.equal(sent[0].response.status, 200)
assert.deepEqual(
  sent[0].headers.filter((name) => !NEED_NO_PREFLIGHT.includes(name)),
  [],
)
assert.match(sent[0].response.headers.get('cache-control'), /^public/)

const { programs: both } = await ask(client, Programs, { first: 2, after: page.pageInfo.endCursor })
assert.equal(sent.length, 2)
assert.equal(both.edges.length, Math.min(4, both.totalCount))
assert.equal(new Set(both.edges.map(({ node }) => node.id)).size, both.edges.length)
assert.deepEqual(both.edges.slice(0, 2), page.edges)

await ask(client, Programs, { first: 2 })
assert.equal(sent.length, 2, 'the cache answers the first page')

const Account = gql`
  query Account($programId: ID!) {
    me {
      id
      username
      progress {
        workoutsCompleted
      }
    }
    program(id: $programId) {
      id
      title
      viewerEnrolment {
        id
      }
    }
  }
`
const Enrol = gql`
  mutation Enrol($input: EnrolInProgramInput!) {
    enrolInProgram(input: $input) {
      enrolment {
        id
        program {
          id
          viewerEnrolment {
            id
          }
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`
const programId = page.edges[0].node.id
const signedIn = connect(URL, { fetch: fetchAndNote, headers: { authorization: `Bearer ${TOKEN}` } })
const { me } = await ask(signedIn, Account, { programId })
assert.equal(typeof me.username, 'string')
assert.equal(sent.at(-1).method, 'GET')
assert.match(sent.at(-1).response.headers.get('cache-control'), /^private/)

const { data, error } = await signedIn.mutation(Enrol, { input: { programId } })
assert.equal(error, undefined)
assert.deepEqual(data.enrolInProgram.userErrors, [])
const requests = sent.length
const { program } = await ask(signedIn, Account, { programId })
assert.equal(program.viewerEnrolment.id, data.enrolInProgram.enrolment.id)
assert.equal(sent.length, requests, 'the cache knows what the mutation changed')

assert.deepEqual(warnings, [])
console.log(`urql: ${both.edges.length} of ${both.totalCount} programs in two pages; signed in as ${me.username}`)
