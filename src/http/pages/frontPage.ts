/** `reason` is a sentence for operators. It names no file and no address. */
export type Health = { status: 'ready' | 'draining' } | { status: 'unavailable'; reason: string }

export interface Facts {
  version: string
  database: string
  health: Health
  admin: boolean
  playground: boolean
  docs: boolean
}

interface Way {
  href: string
  title: string
  text: string
}

/** The page at /. It links only to what is switched on. Nothing on it comes from a request. */
export function frontPage({ version, database, health, admin, playground, docs }: Facts): string {
  const ways: Way[] = [
    ...(docs
      ? [{ href: '/docs', title: 'API reference', text: 'Every operation, type and refusal, with examples.' }]
      : []),
    ...(playground
      ? [{ href: '/playground', title: 'GraphQL IDE', text: 'Read the documentation of the API, and try queries.' }]
      : []),
    ...(admin
      ? [
          {
            href: '/admin',
            title: 'Admin interface',
            text: 'Coach: Today, your athletes and their invitations. Edit programs, workouts and exercises.',
          },
        ]
      : []),
    { href: '/invitations', title: 'Invitations', text: 'Read and accept the invitation of a coach, as an athlete.' },
    { href: '/signin', title: 'Passkeys and account', text: 'Sign in, add a passkey and make recovery codes.' },
  ]
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Waymark</title>
    <link rel="icon" href="/signin/icon.svg" />
    <link rel="stylesheet" href="/front.css" />
  </head>
  <body>
    <header>
      <img src="/signin/icon.svg" alt="" width="48" height="48" />
      <h1>Waymark</h1>
      <p>A coaching backend: programs, milestones, workouts and exercises over GraphQL.</p>
    </header>
    <main>
      <nav aria-label="What is here">
        <ul class="ways">${ways.map(wayItem).join('')}
        </ul>
      </nav>
      <section aria-labelledby="api">
        <h2 id="api">The API</h2>
        <p>GraphQL over HTTP at <code>/graphql</code>.</p>
        <ul>
          <li><a href="/schema.graphql">The schema</a>: every type and field with a description</li>
          <li><a href="/operations.json">The published operations</a>: documents to start from, and what each costs</li>
          <li><a href="/README.md">The README</a>: a first query, a first signed-in request and a list of documents</li>
        </ul>
      </section>
      <section aria-labelledby="state">
        <h2 id="state">State</h2>
        <dl>
          <div><dt>Health</dt><dd class="${health.status === 'ready' ? 'good' : 'bad'}">${inWords(health)}</dd></div>
          <div><dt>Version</dt><dd>${version}</dd></div>
          <div><dt>Database</dt><dd>${database}</dd></div>
        </dl>
        <p class="hint">For load balancers: <a href="/livez">/livez</a>, <a href="/readyz">/readyz</a></p>
      </section>
    </main>
  </body>
</html>
`
}

function inWords(health: Health): string {
  if (health.status === 'unavailable') return health.reason
  return health.status === 'ready' ? 'Ready' : 'Shutting down'
}

function wayItem({ href, title, text }: Way): string {
  return `
          <li><a href="${href}"><strong>${title}</strong> <span>${text}</span></a></li>`
}
