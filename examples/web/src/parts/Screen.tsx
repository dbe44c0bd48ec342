import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from './Icon.tsx'

let isFirst = true

/** A screen with its heading, which takes the focus, so that a screen reader begins where the eye does. */
export function Screen({ title, back, children }: { title: string; back?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Waymark`
  }, [title])
  useEffect(() => {
    scrollTo(0, 0)
    if (!isFirst) heading.current?.focus({ preventScroll: true })
    isFirst = false
  }, [])
  return (
    <>
      <div className="heading">
        {back !== undefined && (
          <a className="back" href={back} aria-label="Back">
            <Icon name="back" />
          </a>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      {children}
    </>
  )
}

/** What went wrong, if anything did. */
export const Problem = ({ text }: { text: string }) =>
  text && (
    <p className="card bad" role="alert">
      {text}
    </p>
  )

/** What stands where there is no answer yet. */
export function Waiting({ problem }: { problem: string | undefined }) {
  return problem ? (
    <p className="card" role="alert">
      {problem} This screen will be here without a signal, too, once it has been loaded.
    </p>
  ) : (
    <p className="soft" aria-busy="true">
      Loading…
    </p>
  )
}
