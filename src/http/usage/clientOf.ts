import type { IncomingHttpHeaders } from 'node:http'

const CLIENT_NAME_HEADER = 'x-client-name'
const CLIENT_VERSION_HEADER = 'x-client-version'

/** A program that calls Waymark, as it names itself. */
export interface Client {
  name: string
  version: string
}

const UNKNOWN = '-'

/**
 * The client of a request. What is no plain name counts as no name, so that nobody writes addresses or sentences into
 * the counts.
 */
export function clientOf(headers: IncomingHttpHeaders): Client {
  return { name: plain(headers[CLIENT_NAME_HEADER]), version: plain(headers[CLIENT_VERSION_HEADER]) }
}

function plain(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[@a-z0-9][\w./+-]{0,63}$/i.test(header) ? header : UNKNOWN
}
