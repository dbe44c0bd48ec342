import type { IncomingHttpHeaders } from 'node:http'

const CLIENT_NAME_HEADER = 'x-client-name'
const CLIENT_VERSION_HEADER = 'x-client-version'

/** A program that calls Waymark, as it names itself. */
export interface Client {
  name: string
  version: string
}

/** For a client that does not name itself. */
export const UNKNOWN = '-'

/**
 * The client of a request. What is no plain name counts as no name, so that nobody writes addresses or sentences into
 * the counts.
 */
export function clientOf(headers: IncomingHttpHeaders): Client {
  return { name: plain(headers[CLIENT_NAME_HEADER]), version: plain(headers[CLIENT_VERSION_HEADER]) }
}

/** Whether a client may be called so, or a version of it. */
export const isClientWord = (text: string) => /^[@a-z0-9][\w./+-]{0,63}$/i.test(text)

function plain(header: string | string[] | undefined): string {
  return typeof header === 'string' && isClientWord(header) ? header : UNKNOWN
}
