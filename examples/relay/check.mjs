// Runs the app of src/ in a document without a browser, against a running Waymark, and presses its button.
import assert from 'node:assert/strict'
import process from 'node:process'
import { Window } from 'happy-dom'
import { connect } from './client.mjs'

const URL = process.env.WAYMARK_URL || 'http://127.0.0.1:4000/graphql'
const TOKEN = process.env.WAYMARK_TOKEN
assert.ok(TOKEN, 'WAYMARK_TOKEN is a token from "npm run --silent token -- <username>".')

// Relay and React warn of what they cannot identify or expect.
const warnings = []
console.warn = console.error = (...words) => warnings.push(words.join(' '))

// React looks for these when it is loaded.
const window = new Window()
const globals = { window, document: window.document, navigator: window.navigator, IS_REACT_ACT_ENVIRONMENT: true }
for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value })
const { act, createElement } = await import('react')
const { createRoot } = await import('react-dom/client')
const { App } = await import('./dist/App.js')

const environment = connect(URL, { authorization: `Bearer ${TOKEN}` })
const container = window.document.body.appendChild(window.document.createElement('main'))
const root = createRoot(container)
const titles = () => [...container.querySelectorAll('li')].map(({ textContent }) => textContent)

/** Waits until React shows as many programs, for five seconds. */
async function waitForPrograms(count) {
  for (const end = Date.now() + 5_000; titles().length < count && Date.now() < end; ) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  }
  assert.equal(titles().length, count, container.textContent)
}

await act(() => root.render(createElement(App, { environment })))
await waitForPrograms(2)
assert.notEqual(container.querySelector('h1').textContent, 'Signed out')
const username = container.querySelector('h1').textContent
const firstPage = titles()

await act(() => container.querySelector('button').click())
await waitForPrograms(3)
assert.deepEqual(titles().slice(0, 2), firstPage)
assert.equal(new Set(titles()).size, titles().length)

assert.deepEqual(warnings, [])
console.log(`Relay: ${titles().length} programs in two pages; signed in as ${username}`)
// Relay's timers would keep the process for five minutes, because it keeps that long what is no longer shown.
process.exit()
