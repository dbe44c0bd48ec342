'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { dayInWords } from './days.ts'

/** A link is shown once, because only its hash is stored. */
export function MadeLink({ url, expiresOn }: { url: string; expiresOn: string }) {
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const about = useId()
  useEffect(() => {
    setSaid('')
    if (url) field.current?.select()
  }, [url])
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(url)
      setSaid('Copied.')
    } catch {
      setSaid('This browser does not copy by itself. The link is selected: copy it by your keyboard.')
    }
  }
  return (
    <div className="coach-link">
      <p id={about}>
        Send this link to your athletes. It is shown only now, and it is good until {dayInWords(expiresOn)}.
      </p>
      <div className="coach-copy">
        <input ref={field} readOnly value={url} aria-label="Link" aria-describedby={about} />
        <button type="button" className="plan-button" onClick={copy}>
          Copy
        </button>
      </div>
      <p role="status">{said}</p>
    </div>
  )
}
