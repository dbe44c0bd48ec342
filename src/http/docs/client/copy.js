const SHOWN_MS = 2_000

/** Gives every block of code its button, and every example one more, which copies a command that asks the same. */
export function addCopyButtons(status) {
  for (const figure of document.querySelectorAll('figure.code')) {
    // The fragments of a document are copied with it.
    if (figure.closest('details')) continue
    const bar = document.createElement('div')
    bar.className = 'buttons'
    const example = figure.parentElement.matches('.document') ? figure.closest('.example') : null
    bar.append(
      button(
        'Copy',
        labelOf(figure),
        () => textOf(figure.parentElement.matches('.document') ? figure.parentElement : figure),
        status,
      ),
    )
    if (example) bar.append(button('curl', 'a curl command', () => curlOf(example), status))
    figure.prepend(bar)
  }
}

function button(name, what, textToCopy, status) {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = name
  element.setAttribute('aria-label', `${name}: copy ${what}`)
  element.addEventListener('click', async () => {
    const [shown, said] = await copy(textToCopy()).then(
      () => ['Copied', 'Copied.'],
      () => ['Failed', 'The browser did not allow copying.'],
    )
    element.textContent = shown
    status.textContent = said
    setTimeout(() => {
      element.textContent = name
      status.textContent = ''
    }, SHOWN_MS)
  })
  return element
}

function labelOf(figure) {
  const label = figure.querySelector('figcaption')?.textContent
  const entry = figure.closest('.entry')?.querySelector('h2 a')?.textContent
  return [label?.toLowerCase() ?? 'the code', entry && `of ${entry}`].filter(Boolean).join(' ')
}

/** A page that is not served by HTTPS has no `navigator.clipboard`. */
async function copy(text) {
  if (!navigator.clipboard) throw new Error('There is no clipboard.')
  await navigator.clipboard.writeText(text)
}

const textOf = (element) => [...element.querySelectorAll('pre')].map((each) => each.textContent).join('\n\n')

function curlOf(example) {
  const variables = example.querySelector('[data-label="Variables"] pre')
  const body = {
    query: textOf(example.querySelector('.document')),
    ...(variables && { variables: JSON.parse(variables.textContent) }),
  }
  const token = example.dataset.as ? ` -H "Authorization: Bearer $TOKEN"` : ''
  // In a shell, a quote inside quotes ends them, stands for itself, and begins them again.
  const quoted = JSON.stringify(body).replaceAll("'", "'\\''")
  return `curl -s ${location.origin}/graphql -H 'Content-Type: application/json'${token} -d '${quoted}'`
}
