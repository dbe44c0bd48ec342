import type { FastifyInstance } from 'fastify'
import { servePasskeyPage } from '../pages/servePasskeyPage.ts'

export const INVITATION_FILES = ['index.html', 'invitations.js', 'invitation.js', 'coaches.js']

/**
 * The page at /invitations, to which a coach's link leads, and where athletes answer who invites them by their name. The code stands in the fragment of the link, so that no browser
 * sends it with the address. All that this page shares with /signin is loaded from there.
 */
export function serveInvitations(app: FastifyInstance): void {
  const files = new Map(INVITATION_FILES.map((name) => [name, new URL(`./${name}`, import.meta.url)]))
  servePasskeyPage(app, { address: '/invitations', files })
}
