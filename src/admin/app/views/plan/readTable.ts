import type { PlannedWeek } from '../../grid/document.ts'
import { base64Of } from '../base64Of.ts'
import { rememberedNames } from '../remembered.ts'
import { send } from './send.ts'

type Answer = { refused: string; problems?: number } | { refused?: undefined; weeks: PlannedWeek[]; remarks: string[] }

/** What a table with headings says that was pasted, or why it cannot be read. */
export async function readTable(text: string): Promise<{ problem: string } | { weeks: PlannedWeek[]; said: string }> {
  const file = base64Of(new TextEncoder().encode(text))
  const { status, body } = await send<Answer>('/api/programs/sheets/table', {
    ...{ name: 'clipboard.tsv', file },
    exercises: await rememberedNames(),
  })
  if (status === 401 || status === 403) return { problem: `You are no longer signed in. ${NOTHING}` }
  if (status !== 200 || body === null) return { problem: `Waymark cannot read the table now. ${NOTHING} Try again.` }
  if (body.refused !== undefined) return { problem: `${body.refused} ${othersOf(body.problems)}${NOTHING}` }
  return { weeks: body.weeks, said: body.remarks.join(' ') }
}

const NOTHING = 'Nothing was pasted.'

const othersOf = (count = 1) =>
  count > 1 ? `There ${count === 2 ? 'is 1 more problem' : `are ${count - 1} more problems`}. ` : ''
