import { Refusal, UserErrorCode } from '../../kernel/refusal.ts'

/**
 * One answer for everything that can go wrong with a ceremony, so that an attacker who guesses learns nothing. The
 * audit log has the cause.
 */
export function ceremonyFailed(): Refusal {
  return new Refusal({
    code: UserErrorCode.CEREMONY_FAILED,
    message: 'That did not work. Begin again.',
    field: null,
  })
}

export function refreshRejected(): Refusal {
  return new Refusal({
    code: UserErrorCode.REFRESH_REJECTED,
    message: 'This refresh token is not good any more. Sign in again.',
    field: ['input', 'refreshToken'],
  })
}

export function reauthenticationRequired(): Refusal {
  return new Refusal({
    code: UserErrorCode.REAUTHENTICATION_REQUIRED,
    message: 'Confirm with a passkey first: the last confirmation is more than five minutes old.',
    field: null,
  })
}
