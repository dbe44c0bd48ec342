import type { MassUnit } from '@waymark/client/types'
import { useRef, useState } from 'react'
import { clock, seconds } from '../format.ts'
import { type Field, inUnit } from '../plan.ts'
import type { LoggedSet, Values } from '../sessions.ts'
import { Icon } from './Icon.tsx'

interface Line {
  /** The whole name, for those who do not see where the line stands. */
  name: string
  label: string
  /** What the set asks for, where the set before it asks for something else. */
  wanted: string | undefined
  fields: Field[]
  unit: MassUnit
  logged: LoggedSet | undefined
  isUnsent: boolean
  suggested: Values
  /** These two answer whether the device has kept it. */
  onLog(values: Values): Promise<boolean>
  onEdit(values: Values): Promise<boolean>
  onRemove(): void
}

const WORDS: Record<Field, { label: (unit: MassUnit) => string; most: number }> = {
  loadValue: { label: (unit) => unit.toLowerCase(), most: 4409.245 },
  reps: { label: () => 'reps', most: 10_000 },
  distanceMeters: { label: () => 'm', most: 1_000_000 },
  durationSeconds: { label: () => 'min:sec', most: 86_400 },
}

const DOUBLE_TAP_MS = 500

/** One set: its fields, and a tick that logs it at once. Another tap takes the tick away, and a changed field changes the set. */
export function SetLine(line: Line) {
  const { name, label, wanted, fields, unit, logged, isUnsent, suggested } = line
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({})
  const [isWrong, setWrong] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const touched = useRef(Number.NEGATIVE_INFINITY)
  const texts = Object.fromEntries(
    fields.map((field) => [field, typed[field] ?? textOf(field, logged?.values ?? suggested, unit)]),
  ) as Record<Field, string>
  const wrong = fields.filter((field) => readValue(field, texts[field]) === undefined)

  /** The values of some fields, when all fields are right. */
  function values(some: Field[]): Values | undefined {
    setWrong(wrong.length > 0)
    if (wrong.length > 0) return undefined
    const read = some.map((field) => [field, readValue(field, texts[field])])
    return { ...Object.fromEntries(read), ...(some.includes('loadValue') && { loadUnit: unit }) }
  }
  /** Meanwhile the fields take nothing: it would be lost, because it came too late for this change and too early for another. */
  async function settle(change: Promise<boolean>) {
    setBusy(true)
    if (await change) setTyped({})
    setBusy(false)
  }
  function tick({ timeStamp }: { timeStamp: number }) {
    // The second half of a double tap, or the tap that ends an edit, must not take back what was logged.
    if (isBusy || timeStamp - touched.current < DOUBLE_TAP_MS) return
    touched.current = timeStamp
    if (logged) return line.onRemove()
    const given = values(fields)
    if (given) settle(line.onLog(given))
  }
  /** Only what was changed is sent: a weight that is shown in another unit is rounded, and stays as it was logged. */
  function leave({ timeStamp }: { timeStamp: number }) {
    const isChanged = (field: Field) =>
      typed[field] !== undefined && typed[field] !== textOf(field, logged?.values ?? {}, unit)
    const changed = fields.filter(isChanged)
    const given = logged && changed.length > 0 ? values(changed) : undefined
    if (!given) return
    touched.current = timeStamp
    settle(line.onEdit(given))
  }

  return (
    <li className={logged ? 'set logged' : 'set'}>
      {wanted && <span className="wanted">{wanted}</span>}
      <span className="number">{label}</span>
      {fields.map((field) => (
        <label key={field} className="field">
          <span className="unseen">{`${name}: `}</span>
          <input
            inputMode={field === 'durationSeconds' ? 'text' : field === 'reps' ? 'numeric' : 'decimal'}
            enterKeyHint="done"
            autoComplete="off"
            value={texts[field]}
            readOnly={isBusy}
            aria-invalid={isWrong && wrong.includes(field)}
            onFocus={(event) => event.target.select()}
            onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
            onBlur={leave}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          />
          <span className="unit">{WORDS[field].label(unit)}</span>
        </label>
      ))}
      <button type="button" className="tick" aria-pressed={Boolean(logged)} aria-label={`${name} done`} onClick={tick}>
        <Icon name={isUnsent ? 'clock' : 'tick'} />
        {isUnsent && <span className="unseen">not sent yet</span>}
      </button>
      {isWrong && wrong.length > 0 && (
        <span className="wanted bad" role="alert">
          {`Enter ${wrong.map((field) => WORDS[field].label(unit)).join(' and ')} as a number.`}
        </span>
      )}
    </li>
  )
}

function textOf(field: Field, values: Values, unit: MassUnit): string {
  if (field === 'loadValue') return inUnit(values, unit) ?? ''
  const value = values[field] ?? ''
  return field === 'durationSeconds' && value !== '' ? clock(Number(value)) : value
}

/** What the service takes, or undefined where the text says nothing that it would take. */
function readValue(field: Field, text: string): string | undefined {
  const plain = text.trim().replace(',', '.')
  const value = field === 'durationSeconds' ? seconds(plain) : plain === '' ? Number.NaN : Number(plain)
  if (!(value >= 0 && value <= WORDS[field].most)) return undefined
  if (field === 'loadValue' || field === 'distanceMeters') return String(Number(value.toFixed(3)))
  return Number.isInteger(value) ? String(value) : undefined
}
