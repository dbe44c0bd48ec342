import { Refusal, UserErrorCode } from '../../kernel/refusal.ts'

/**
 * One answer for everything that can go wrong with a ceremony, so that an attacker who guesses learns nothing. The
 * audit log has the cause.
 */
export function ceremonyFailed(): Refusal {
  return new Refusal({
    code: UserErrorCode.CEREMONY_FAILED,
    message: 'The passkey or recovery code was not accepted. Start again.',
    field: null,
  })
}

export function refreshRejected(): Refusal {
  return new Refusal({
    code: UserErrorCode.REFRESH_REJECTED,
    message: 'This refresh token is not valid. Sign in again.',
    field: ['input', 'refreshToken'],
  })
}

export function reauthenticationRequired(): Refusal {
  return new Refusal({
    code: UserErrorCode.REAUTHENTICATION_REQUIRED,
    message: 'Confirm with a passkey first. The session has not been confirmed in the last five minutes.',
    field: null,
  })
}
