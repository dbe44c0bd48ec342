import type { Endpoint } from 'payload'
import { CONTENT_SECURITY_POLICY, pageOf } from '../../http/programs/pageOf.ts'
import { findVisible, guardedEndpoint, loadersOf } from './guardedEndpoint.ts'

/** The page to print of any program, drafts included: what /programs/<slug> is for everybody. */
export const printEndpoint: Endpoint = guardedEndpoint('get', '/:id/print', async (req, id) => {
  const program = await findVisible(req, 'programs', id)
  const { status, html } = await pageOf(loadersOf(req), program)
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'referrer-policy': 'no-referrer',
  }
  return new Response(html, { status, headers })
})
