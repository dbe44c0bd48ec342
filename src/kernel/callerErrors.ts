/** Why an access token is not accepted. */
export type TokenRefusal = 'INVALID_TOKEN' | 'EXPIRED_TOKEN' | 'REVOKED_TOKEN'

/** The caller must sign in, or sign in again. The GraphQL layer answers this with an error code. */
export class Unauthenticated extends Error {
  readonly reason: TokenRefusal | 'MISSING_TOKEN'

  constructor(reason: TokenRefusal | 'MISSING_TOKEN') {
    super(reason)
    this.reason = reason
  }
}

/** The caller is signed in and may not do this. */
export class Forbidden extends Error {
  constructor() {
    super('Only coaches may do this.')
  }
}

/** The caller tried too often and may try again after this many seconds. */
export class TooManyAttempts extends Error {
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super(`Too many attempts. Try again in ${retryAfterSeconds} s.`)
    this.retryAfterSeconds = retryAfterSeconds
  }
}
