'use client'

import { useTheme } from '@payloadcms/ui'

const CHOICES = [
  { value: 'auto', label: 'As the device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

/** How the pages look in this browser. */
export function Appearance() {
  const { autoMode, setTheme, theme } = useTheme()
  const chosen = autoMode ? 'auto' : theme
  return (
    <fieldset className="coach-schedule">
      <legend>Appearance</legend>
      {/* Payload's type of a theme lacks "auto", which its own page sets by the same function. */}
      {CHOICES.map(({ value, label }) => (
        <label key={value} className="coach-check">
          <input
            type="radio"
            name="appearance"
            checked={chosen === value}
            onChange={() => setTheme(value as typeof theme)}
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  )
}
