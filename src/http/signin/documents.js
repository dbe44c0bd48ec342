// Everything that the pages ask Waymark. They stand in one file because Waymark reads it too: where it answers only
// documents that it knows beforehand (TRUSTED_DOCUMENTS=only), it knows these.
const ERRORS = 'userErrors { code message field }'
const TOKENS = 'token tokenExpiresAt refreshToken'

/** An athlete has at most ten coaches. The pages look at the newest fifty, also of the coachings of somebody who coaches. */
const COACHINGS = `
    coachings(first: 50, status: ACTIVE) { nodes { id coach { username displayName } } }
    invitations: coachings(first: 50, status: INVITED) { nodes { id coach { username displayName } } }`

export const ACCOUNT = `query Account {
  me {
    username displayName role${COACHINGS}
    account {
      unusedRecoveryCodes
      passkeys { id name createdAt lastUsedAt backedUp }
      sessions { id userAgent lastUsedAt expiresAt current }
    }
  }
}`

export const WHO_IS_SIGNED_IN = 'query WhoIsSignedIn { me { id username displayName role } }'

export const USERNAME_AVAILABILITY = `query UsernameAvailability($username: String!) {
  usernameAvailability(username: $username) { available normalized reason }
}`

export const REGISTRATION_OPTIONS = `mutation PasskeyRegistrationOptions($input: PasskeyRegistrationOptionsInput!) {
  passkeyRegistrationOptions(input: $input) { ceremonyId options ${ERRORS} }
}`

export const REGISTER = `mutation Register($input: RegisterInput!) {
  register(input: $input) { ${TOKENS} ${ERRORS} }
}`

export const LOGIN_OPTIONS = `mutation PasskeyLoginOptions($input: PasskeyLoginOptionsInput) {
  passkeyLoginOptions(input: $input) { ceremonyId options ${ERRORS} }
}`

export const LOGIN = `mutation Login($input: LoginInput!) {
  login(input: $input) { ${TOKENS} acceptedCredentialIds ${ERRORS} }
}`

export const REFRESH_SESSION = `mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) { ${TOKENS} ${ERRORS} }
}`

export const RECOVERY_OPTIONS = `mutation RecoveryOptions($input: RecoveryOptionsInput!) {
  recoveryOptions(input: $input) { ceremonyId options ${ERRORS} }
}`

export const RECOVER_ACCOUNT = `mutation RecoverAccount($input: RecoverAccountInput!) {
  recoverAccount(input: $input) { ${TOKENS} ${ERRORS} }
}`

export const PASSKEY_ADDITION_OPTIONS = `mutation PasskeyAdditionOptions {
  passkeyAdditionOptions { ceremonyId options ${ERRORS} }
}`

export const ADD_PASSKEY = `mutation AddPasskey($input: AddPasskeyInput!) {
  addPasskey(input: $input) { acceptedCredentialIds ${ERRORS} }
}`

export const RENAME_PASSKEY = `mutation RenamePasskey($input: RenamePasskeyInput!) {
  renamePasskey(input: $input) { ${ERRORS} }
}`

export const REMOVE_PASSKEY = `mutation RemovePasskey($input: RemovePasskeyInput!) {
  removePasskey(input: $input) { acceptedCredentialIds ${ERRORS} }
}`

export const REAUTHENTICATION_OPTIONS = `mutation ReauthenticationOptions {
  reauthenticationOptions { ceremonyId options ${ERRORS} }
}`

export const REAUTHENTICATE = `mutation Reauthenticate($input: ReauthenticateInput!) {
  reauthenticate(input: $input) { ${ERRORS} }
}`

export const CREATE_RECOVERY_CODES = `mutation CreateRecoveryCodes { createRecoveryCodes { codes ${ERRORS} } }`

export const END_SESSION = `mutation EndSession($input: EndSessionInput!) {
  endSession(input: $input) { ${ERRORS} }
}`

export const LOGOUT_EVERYWHERE = `mutation LogoutEverywhere($input: LogoutEverywhereInput) {
  logoutEverywhere(input: $input) { sessionsEnded ${ERRORS} }
}`

export const LOGOUT = `mutation Logout { logout { ${ERRORS} } }`

export const DELETE_ACCOUNT = `mutation DeleteAccount { deleteAccount { deleted ${ERRORS} } }`

export const INVITED = `query Invited {
  me {
    username displayName${COACHINGS}
  }
}`

export const ACCEPT_INVITATION = `mutation AcceptInvitation($input: AcceptCoachingInput!) {
  acceptCoaching(input: $input) {
    coaching {
      id startedAt
      coach { username displayName }
      athlete { enrolments(first: 1, status: ACTIVE) { nodes { programTitle startedAt startsOn } } }
    }
    ${ERRORS}
  }
}`

export const DECLINE_COACHING = `mutation DeclineCoaching($input: DeclineCoachingInput!) {
  declineCoaching(input: $input) { ${ERRORS} }
}`

export const END_COACHING = `mutation EndCoaching($input: EndCoachingInput!) {
  endCoaching(input: $input) { ${ERRORS} }
}`
