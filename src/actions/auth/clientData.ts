/** The checks of the client data of both ceremonies that SimpleWebAuthn leaves to us. Pure. */

/**
 * The problem with the client data, in words for the audit log, or null. A page in a frame of another origin must not
 * sign anybody in.
 */
export function clientDataProblem(clientDataJSON: unknown): string | null {
  // SimpleWebAuthn's decoder and ours could read any other text in two different ways.
  if (typeof clientDataJSON !== 'string' || !/^[\w-]+$/.test(clientDataJSON)) return 'the client data is not base64url'
  let data: unknown
  try {
    data = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
  } catch {
    return 'the client data is not JSON'
  }
  const { crossOrigin, topOrigin } = (data ?? {}) as { crossOrigin?: unknown; topOrigin?: unknown }
  return crossOrigin || topOrigin !== undefined ? 'the response came from a frame of another origin' : null
}

/** WebAuthn Level 3, section 7.1, step 25: a credential ID has at most 1,023 bytes. */
export function isCredentialId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w-]+$/.test(id) && Buffer.byteLength(id, 'base64url') <= 1_023
}
