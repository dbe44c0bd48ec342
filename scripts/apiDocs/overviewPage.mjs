import { codeBlock } from './highlight.mjs'
import { escapeHtml } from './html.mjs'
import { hrefOfPage } from './layout.mjs'

const FIRST_QUERY = `curl -s http://localhost:4000/graphql -H 'Content-Type: application/json' -d '{
  "query": "{ programs(first: 2) { totalCount nodes { title level milestoneCount } } }"
}'`

const AS_ATHLETE = `TOKEN=$(npm run --silent token -- demo.lena)

curl -s http://localhost:4000/graphql -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{
  "query": "{ me { username progress { workoutsCompleted currentStreakWeeks } } }"
}'`

const REFUSED = `mutation {
  createProgram(input: { title: "" }) {
    program {
      id
    }
    userErrors {
      code
      message
      field
      reason
    }
  }
}`

/** The page that a reader sees first: a query to send, how to sign in, how answers say no, and where the rest stands. */
export function overviewPage(pages) {
  const parts = pages
    .map(
      ({ name, title, summary }) =>
        `<li><a href="${hrefOfPage(name)}">${escapeHtml(title)}</a>: ${escapeHtml(summary)}</li>`,
    )
    .join('\n')
  return {
    name: '',
    group: 'Start',
    title: 'API reference',
    summary: 'Waymark’s GraphQL API: every operation, every type and every refusal, with examples.',
    html: `<p>Waymark is a coaching backend. Coaches build programs out of ordered milestones, milestones out of workouts,
and workouts out of exercises. Athletes join a program, do its workouts, log their sets and see their progress. All of it
is one GraphQL API at <code>/graphql</code>, by <code>POST</code>, and by <code>GET</code> for queries.</p>
<h2 id="first-query">A first query</h2>
<p>The catalogue is open to everyone. A service that was started with <code>npm start</code> has demo data:</p>
${codeBlock(FIRST_QUERY, 'sh')}
<p>Start from <a href="/docs/read">the published operations</a>: documents that were measured, each with an example. They
are also in <a href="/operations.json"><code>/operations.json</code></a>, with their hashes.</p>
<h2 id="as-whom">Calling as somebody</h2>
<p>Athletes and coaches sign in with a passkey, in a browser: <a href="/docs/front-end#signing-in-from-your-front-end">the
front-end guide</a> has the code, and <a href="/docs/account">the operations of sign-in</a> have their answers. For
development, a command in the repository of the service prints a token. The demo data has the athletes
<code>demo.lena</code>, <code>demo.jonas</code> and <code>demo.amina</code>, and the coaches <code>demo.mara</code> and
<code>demo.tomas</code>:</p>
${codeBlock(AS_ATHLETE, 'sh')}
<h2 id="refusals">When the API says no</h2>
<p>A mutation that is refused changes nothing. It answers <code>userErrors</code> with a code, so select them always:</p>
${codeBlock(REFUSED, 'graphql')}
<p>What is wrong with the document, the request or the caller is a GraphQL error in <code>errors</code>.
<a href="/docs/errors">Errors</a> lists all codes, and <a href="/docs/mutations">each mutation</a> says what it refuses.</p>
<h2 id="pages">What is where</h2>
<ul>
${parts}
</ul>
<p>For tools: <a href="/schema.graphql"><code>/schema.graphql</code></a> is the schema itself. Where the operator has left it
on, <code>/playground</code> is an IDE that completes names and runs queries.</p>
<h2 id="reading">How to read this reference</h2>
<ul>
<li>A type with <code>!</code> is never null. Null means that there is no value, or none that the caller may see.</li>
<li>A paginated list takes <code>first</code> and <code>after</code>, and answers <code>nodes</code>, <code>edges</code>,
<code>pageInfo</code> and <code>totalCount</code>.</li>
<li><code>@cost</code> and <code>@listSize</code> say what an element costs: see <a href="/docs/limits">Limits</a>.</li>
<li>Press <kbd>/</kbd> to search. After the first visit, the pages and the search also work without a connection.</li>
</ul>`,
    entries: [
      { id: 'first-query', title: 'A first query' },
      { id: 'as-whom', title: 'Calling as somebody' },
      { id: 'refusals', title: 'When the API says no' },
      { id: 'pages', title: 'What is where' },
      { id: 'reading', title: 'How to read this reference' },
    ],
    found: [
      { title: 'A first query', kind: 'overview', href: '/docs#first-query', text: 'curl demo data programs' },
      {
        title: 'Calling as somebody',
        kind: 'overview',
        href: '/docs#as-whom',
        text: 'token passkey sign in demo.lena demo.mara',
      },
      { title: 'When the API says no', kind: 'overview', href: '/docs#refusals', text: 'userErrors errors codes' },
    ],
  }
}
