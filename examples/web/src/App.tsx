import { useEffect } from 'react'
import { Icon } from './parts/Icon.tsx'
import { Status } from './parts/Status.tsx'
import { useRoute } from './route.ts'
import { Program } from './screens/Program.tsx'
import { Programs } from './screens/Programs.tsx'
import { Progress } from './screens/Progress.tsx'
import { SignIn } from './screens/SignIn.tsx'
import { Today } from './screens/Today.tsx'
import { Workout } from './screens/Workout.tsx'
import { You } from './screens/You.tsx'
import { openTraining, reconcile } from './training.ts'
import { isSignedIn, notice, refreshes, user } from './waymark.ts'

const TABS = [
  { name: '', title: 'Today' },
  { name: 'programs', title: 'Programs' },
  { name: 'progress', title: 'Progress' },
  { name: 'you', title: 'You' },
] as const

/** These screens are read from top to bottom, however wide the window is. */
const SLIM = ['workout', 'program', 'you']

export function App() {
  const me = user.use()
  const signedIn = isSignedIn.use()
  const times = refreshes.use()
  const [screen = '', ...rest] = useRoute()

  const id = me?.id
  useEffect(() => (id ? openTraining(id) : undefined), [id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refresh is a reason to look again.
  useEffect(() => {
    // Without a signal the device goes on with what it knows.
    if (id && signedIn) reconcile().catch(() => {})
  }, [id, signedIn, times])

  // Nobody is taken away from a workout because a session has ended: what they do is kept.
  const mustSignIn = !me || (!signedIn && screen !== 'workout')
  return (
    <div className="app">
      <header className="top">
        <a className="brand" href="#/">
          <img src="/icon.svg" alt="" width="32" height="32" /> Waymark
        </a>
        {!mustSignIn && screen !== 'workout' && (
          <nav className="tabs" aria-label="Screens">
            {TABS.map(({ name, title }) => (
              <a key={name} href={`#/${name}`} aria-current={isShown(name, screen) ? 'page' : undefined}>
                <Icon name={name || 'today'} />
                {title}
              </a>
            ))}
          </nav>
        )}
        <Status />
      </header>
      <main className={mustSignIn || SLIM.includes(screen) ? 'slim' : undefined}>
        <p className="notice" role="status">
          {notice.use()}
        </p>
        {mustSignIn ? <SignIn /> : show(screen, rest)}
      </main>
    </div>
  )
}

const isShown = (name: string, screen: string) => name === screen || (name === 'programs' && screen === 'program')

function show(screen: string, [first = '', second = '']: string[]) {
  switch (screen) {
    case 'programs':
      return <Programs />
    case 'program':
      return <Program key={first} id={first} />
    case 'workout':
      return <Workout key={second} enrolment={first} slotId={second} />
    case 'progress':
      return <Progress />
    case 'you':
      return <You />
    default:
      return <Today />
  }
}
