import type { AdminPages } from './adminPages.ts'

/**
 * The page at /admin while the pages are not open. It needs no script. While they are opening, it reloads by itself.
 */
export function waitingPage(state: Exclude<ReturnType<AdminPages['state']>, 'open'>): string {
  if (state !== 'opening') {
    return page('The admin interface did not start', `${escaped(state.failed)}. The API is not affected.`)
  }
  return page(
    'The admin interface is getting ready',
    'Waymark builds the admin interface after each change of its sources, which takes a moment. ' +
      'This page reloads until the admin interface is ready.',
    '<meta http-equiv="refresh" content="2" />',
  )
}

/** Replaces Payload's form for the first account, which the first visitor could fill in. */
export function noOwnerPage(): string {
  return page(
    'The admin interface has no owner yet',
    'To create the first account, run this command on the machine that Waymark runs on:' +
      '</p><pre>npm run create-admin -- you@example.com</pre><p>Then <a href="/admin">sign in</a>.',
  )
}

function page(title: string, text: string, head = ''): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · Waymark</title>
    <link rel="icon" href="/signin/icon.svg" />
    ${head}
    <style>
      body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1rem }
      pre { padding: 1rem; overflow: auto; border: 1px solid; border-radius: 0.5rem }
    </style>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${text}</p>
    </main>
  </body>
</html>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
