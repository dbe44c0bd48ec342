'use client'

import { useState } from 'react'
import { MadeLink } from './MadeLink.tsx'
import { Outcome } from './Outcome.tsx'
import { type ProgramChoice, ProgramPicker } from './ProgramPicker.tsx'
import { post } from './post.ts'
import { NO_SCHEDULE, ScheduleFields, scheduleToSend } from './ScheduleFields.tsx'
import { useDoing } from './useDoing.ts'
import { useKeptForm } from './useKeptForm.ts'

/** Two ways to an athlete: by the name of an account, and by a link for people who have none yet. */
export function BringAthlete({ onBrought }: { onBrought: () => void }) {
  return (
    <section aria-labelledby="bring">
      <h2 id="bring">Bring an athlete</h2>
      <p>
        Somebody becomes your athlete when they accept. From then on until one of you ends it you see their training,
        past and present.
      </p>
      <div className="coach-columns">
        <InviteByName onBrought={onBrought} />
        <InviteByLink onBrought={onBrought} />
      </div>
    </section>
  )
}

function InviteByName({ onBrought }: { onBrought: () => void }) {
  const { fields, type, clear } = useKeptForm('coach:invite', { username: '' })
  const { said, problem, run } = useDoing()
  const invite = () =>
    run(async () => {
      const invited = await post<{ status: string; answersAt: string }>('/api/productUsers/athletes/invite', fields)
      clear()
      onBrought()
      return invited.status === 'ACTIVE'
        ? `${fields.username} is your athlete already.`
        : `${fields.username} is invited. Tell them: they answer at ${invited.answersAt} once they have signed in. You see nothing of them until they accept.`
    })
  return (
    <form
      className="coach-card"
      onSubmit={(event) => {
        event.preventDefault()
        invite()
      }}
    >
      <h3>By username</h3>
      <label className="coach-field">
        <span>Username</span>
        <input
          required
          autoComplete="off"
          autoCapitalize="none"
          value={fields.username}
          onChange={({ target }) => type({ username: target.value })}
        />
      </label>
      <button type="submit" className="btn btn--style-primary btn--size-medium">
        Invite
      </button>
      <Outcome said={said} problem={problem} />
    </form>
  )
}

const EMPTY = { uses: '1', expiresInDays: '14', program: null as ProgramChoice | null, ...NO_SCHEDULE }

function InviteByLink({ onBrought }: { onBrought: () => void }) {
  const { fields, type, clear } = useKeptForm('coach:link', EMPTY)
  const { said, problem, run } = useDoing()
  const [made, setMade] = useState<{ url: string; expiresOn: string }>()
  const make = () =>
    run(async () => {
      const { uses, expiresInDays, program, ...schedule } = fields
      const asked = { uses: Number(uses), expiresInDays: Number(expiresInDays), programId: program?.id ?? null }
      const link = await post<{ url: string; expiresOn: string }>('/api/productUsers/athletes/link', {
        ...asked,
        ...(program && scheduleToSend(schedule)),
      })
      setMade(link)
      clear()
      onBrought()
      return 'The link is made.'
    })
  return (
    <form
      className="coach-card"
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <h3>By a link</h3>
      <div className="coach-pair">
        <NumberField
          name="Athletes who may use it"
          most={100}
          value={fields.uses}
          onChange={(uses) => type({ uses })}
        />
        <NumberField
          name="Good for so many days"
          most={90}
          value={fields.expiresInDays}
          onChange={(expiresInDays) => type({ expiresInDays })}
        />
      </div>
      <ProgramPicker
        label="Program that they begin"
        none="None"
        value={fields.program}
        onChange={(program) => type({ program })}
      />
      {fields.program && <ScheduleFields value={fields} onChange={type} />}
      <button type="submit" className="btn btn--style-primary btn--size-medium">
        Make a link
      </button>
      <Outcome said={said} problem={problem} />
      {made && <MadeLink {...made} />}
    </form>
  )
}

interface NumberProps {
  name: string
  most: number
  value: string
  onChange: (value: string) => void
}

function NumberField({ name, most, value, onChange }: NumberProps) {
  return (
    <label className="coach-field">
      <span>{name}</span>
      <input
        type="number"
        required
        min={1}
        max={most}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}
