import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { Ceremony } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { audit } from './audit.ts'
import { type Assertion, authenticateWithPasskey, findPasskey, noteUse } from './authenticateWithPasskey.ts'
import type { AuthRequest } from './authRequest.ts'
import { claimCeremony } from './ceremony.ts'
import { clientDataProblem, isCredentialId } from './clientData.ts'
import { ceremonyFailed } from './refusals.ts'

/**
 * The steps that login and reauthentication share: claim the ceremony, verify the assertion and then, in one
 * transaction, note the use of the passkey and run `then`. Refuses CEREMONY_FAILED; the audit log has the cause.
 */
export async function assertPasskey<Result>(
  context: AuthRequest,
  kind: 'login' | 'reauthenticate',
  { ceremonyId, credential }: { ceremonyId: string; credential: unknown },
  then: (tx: Transaction, assertion: Assertion) => Promise<Result>,
  isMine: (ceremony: Ceremony) => boolean = () => true,
): Promise<Result> {
  const { auth, caller, doorway } = context
  const refused = (reason: string, userId?: string, regression = false) => {
    audit(context, regression ? 'counter regression' : 'ceremony refused', { kind, reason, userId })
    return ceremonyFailed()
  }
  const ceremony = await claimCeremony(doorway, auth, kind, ceremonyId)
  if (!ceremony || !isMine(ceremony)) throw refused('there is no such open ceremony')

  const response = credential as AuthenticationResponseJSON
  const candidate = isCredentialId(response.id) ? await findPasskey(doorway, response.id) : null
  const problem = clientDataProblem(response.response?.clientDataJSON)
  const assertion = await authenticateWithPasskey(auth, ceremony, response, candidate, problem)
  if ('problem' in assertion) throw refused(assertion.problem, assertion.userId, assertion.regression)

  const result = await doorway.inTransaction(caller, async (tx) =>
    (await noteUse(tx, assertion)) ? { done: await then(tx, assertion) } : null,
  )
  if (!result) throw refused('the counter went back, or the passkey is gone', assertion.user.id, true)
  return result.done
}
