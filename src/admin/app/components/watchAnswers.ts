/** The event that a page gets when an answer says that nobody is signed in. */
export const ENDED = 'waymark:session-ended'

/** The event that a page gets when something was saved, so somebody is signed in. */
export const SAVED = 'waymark:saved'

const UNKNOWN =
  'Waymark did not answer, so nobody knows whether this was saved. What you typed is still here. Save again when the network is back.'
const UNREACHABLE = 'Waymark cannot be reached. Look at your network and try again.'

declare global {
  interface Window {
    waymarkWatches?: boolean
  }
}

/**
 * Looks at every answer that the page gets. Payload shows what the browser says of a cut network, such as "Failed to
 * fetch", and takes an answer for strangers as any other.
 */
export function watchAnswers(): void {
  if (window.waymarkWatches) return
  window.waymarkWatches = true
  const ask = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const request = describe(input, init)
    let response: Response
    try {
      response = await ask(input, init)
    } catch (error) {
      if (!(error instanceof TypeError) || !request.isApi) throw error
      throw new TypeError(request.isSave ? UNKNOWN : UNREACHABLE, { cause: error })
    }
    const isRefused = response.status === 401 || response.status === 403
    if ((isRefused && request.isApi) || (response.status >= 400 && request.isAction)) {
      window.dispatchEvent(new Event(ENDED))
    } else if (response.ok && request.isApi && request.isSave) window.dispatchEvent(new Event(SAVED))
    return response
  }
}

function describe(input: RequestInfo | URL, init: RequestInit | undefined) {
  const url = new URL(input instanceof Request ? input.url : String(input), location.href)
  const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase()
  const isOurs = url.origin === location.origin
  const isApi = isOurs && url.pathname.startsWith('/api/')
  return {
    isApi: isApi && !/^\/api\/admins\/(me|login|logout|refresh-token)$/.test(url.pathname),
    isSave:
      (method === 'PATCH' || method === 'POST' || method === 'DELETE') &&
      !url.pathname.startsWith('/api/payload-preferences'),
    /** Payload's forms ask for their fields by server actions, which Next posts to the address of the page. */
    isAction: isOurs && method === 'POST' && url.pathname.startsWith('/admin'),
  }
}
