import { plural } from '../format.ts'
import { signal } from '../signal.ts'
import { queue } from '../training.ts'
import { isSignedIn, user } from '../waymark.ts'

const isOnline = signal(navigator.onLine)
for (const type of ['online', 'offline']) addEventListener(type, () => isOnline.set(navigator.onLine))

/** Whether there is a signal, and what is still to be sent. */
export function Status() {
  const { waiting, rejected, lastError } = queue.use()
  const online = isOnline.use()
  const signedIn = isSignedIn.use()
  const me = user.use()
  if (me && !signedIn)
    return (
      <a href="#/" className="status">
        {waiting ? `Sign in to send ${waiting}` : 'Sign in'}
      </a>
    )
  if (rejected.length > 0)
    return (
      <a href="#/you" className="status bad">
        {rejected.length} not accepted
      </a>
    )
  const isOffline = !online || lastError?.code === 'NETWORK_ERROR'
  return (
    <p className="status" role="status">
      {isOffline && <span>Offline</span>}
      {waiting > 0 && <span className={isOffline ? undefined : 'late'}>{plural(waiting, 'change')} kept here</span>}
    </p>
  )
}
