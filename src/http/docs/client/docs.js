// What the pages of the API reference do: they search, copy code, and keep themselves for when there is no connection.
// Without this script everything can be read.
import { addCopyButtons } from './copy.js'
import { find, readIndex } from './find.js'

const form = document.querySelector('.search')
const input = document.querySelector('#wanted')
const panel = document.querySelector('#found')
const hint = document.querySelector('#found-hint')
const list = panel.querySelector('ol')
const EXCERPT = 160
const MOST = 40

let index
form.hidden = false

/** The index is fetched when somebody begins to search, and only once. A failure is forgotten, so that the next key asks again. */
function loadIndex() {
  index ??= fetch(document.body.dataset.search)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
    .then(readIndex)
    .catch((error) => {
      index = undefined
      throw error
    })
  return index
}

async function search() {
  const wanted = input.value.trim()
  if (wanted === '') return close()
  let entries
  try {
    entries = await loadIndex()
  } catch {
    return show([], 'The search could not load its index. Try again when there is a connection.')
  }
  if (input.value.trim() !== wanted) return // somebody has typed on
  const found = find(entries, wanted, MOST)
  const many = found.length < MOST ? found.length : `The first ${MOST}`
  const said = found.length === 1 ? '1 result' : `${many} results`
  show(found, found.length > 0 ? `${said} for “${wanted}”` : `Nothing was found for “${wanted}”.`)
}

function show(found, said) {
  hint.textContent = said
  list.replaceChildren(...found.map(resultOf))
  panel.hidden = false
  panel.scrollTop = 0
}

function resultOf({ title, kind, href, text }) {
  const link = document.createElement('a')
  link.href = href
  const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT).replace(/\s+\S*$/, '')} …` : text
  for (const [name, content] of Object.entries({ title, kind, excerpt })) {
    const part = document.createElement('span')
    part.className = name
    part.textContent = content
    link.append(part, ' ')
  }
  const item = document.createElement('li')
  item.append(link)
  return item
}

function close() {
  panel.hidden = true
  list.replaceChildren()
  hint.textContent = ''
}

/** The field and the results are one column for the arrow keys. */
function move(by) {
  const stops = [input, ...list.querySelectorAll('a')]
  const at = stops.indexOf(document.activeElement)
  stops[Math.min(Math.max(at + by, 0), stops.length - 1)].focus()
}

input.addEventListener('focus', () => loadIndex().catch(() => {}), { once: true })
input.addEventListener('input', search)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  list.querySelector('a')?.click()
})
list.addEventListener('click', (event) => {
  if (event.target.closest('a')) close()
})

document.addEventListener('keydown', (event) => {
  const isInSearch = form.contains(document.activeElement) || panel.contains(document.activeElement)
  if (event.key === 'Escape' && isInSearch) {
    input.value = ''
    close()
    input.focus()
  } else if (['ArrowDown', 'ArrowUp'].includes(event.key) && isInSearch && !panel.hidden) {
    event.preventDefault()
    move(event.key === 'ArrowDown' ? 1 : -1)
  } else if (event.key === '/' && !isTyping() && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault()
    input.focus()
    input.select()
  }
})

document.addEventListener('click', (event) => {
  if (!panel.contains(event.target) && !form.contains(event.target)) close()
})

const isTyping = () => document.activeElement?.matches('input, textarea, select, [contenteditable]')

// The open page may stand far below in its menu.
const menu = document.querySelector('#menu')
const current = menu.querySelector('[aria-current]')
const showCurrent = () => {
  if (current) menu.scrollTop = current.offsetTop - menu.clientHeight / 3
}
menu.addEventListener('toggle', showCurrent)
showCurrent()

// A link of the menu that leads to a part of this page closes the menu, where it lies above the page.
menu.addEventListener('click', (event) => {
  if (event.target.closest('a[href^="#"]')) document.querySelector('#menu:popover-open')?.hidePopover()
})

addCopyButtons(document.querySelector('#said'))

// The pages are small, so all of them are kept. A service worker needs HTTPS or localhost, and some browsers allow none.
navigator.serviceWorker?.register('/docs/worker.js', { scope: '/docs' }).catch(() => {})
