/** What SimpleWebAuthn leaves to us about the client data of both ceremonies. Pure. */

/** What is wrong, for the audit log; null when nothing is. A page in a frame of another site signs nobody in. */
export function clientDataProblem(clientDataJSON: unknown): string | null {
  // Anything else the library's decoder and ours may read as two different texts.
  if (typeof clientDataJSON !== 'string' || !/^[\w-]+$/.test(clientDataJSON)) return 'the client data is not base64url'
  let data: unknown
  try {
    data = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
  } catch {
    return 'the client data is not JSON'
  }
  const { crossOrigin, topOrigin } = (data ?? {}) as { crossOrigin?: unknown; topOrigin?: unknown }
  return crossOrigin || topOrigin !== undefined ? 'it came from a frame of another origin' : null
}

/** WebAuthn Level 3, section 7.1 step 25: longer ones are no credential IDs. */
export function isCredentialId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w-]+$/.test(id) && Buffer.byteLength(id, 'base64url') <= 1_023
}
