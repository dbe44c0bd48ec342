/** Why an access token is not taken. */
export type TokenRefusal = 'INVALID_TOKEN' | 'EXPIRED_TOKEN' | 'REVOKED_TOKEN'

/** The caller must sign in first, or once more. The delivery says so in its own way. */
export class Unauthenticated extends Error {
  readonly reason: TokenRefusal | 'MISSING_TOKEN'

  constructor(reason: TokenRefusal | 'MISSING_TOKEN') {
    super(reason)
    this.reason = reason
  }
}

/** The caller tried too often, and may try again after so many seconds. */
export class TooManyAttempts extends Error {
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super(`too many attempts: again in ${retryAfterSeconds} s`)
    this.retryAfterSeconds = retryAfterSeconds
  }
}
