import process from 'node:process'

/**
 * Payload empties the database when it connects, in production too, if this variable is set. Somebody who tried Payload
 * may have left it in a shell or in an image, and nothing of Waymark needs it. Called right before each connection.
 */
export function neverDrop(): void {
  delete process.env.PAYLOAD_DROP_DATABASE
}
