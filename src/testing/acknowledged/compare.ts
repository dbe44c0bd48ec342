import { recount } from '../recount.ts'
import type { Stored } from './stored.ts'
import type { Diary } from './train.ts'

/**
 * Says in words whatever differs between what an athlete's device knows and what is stored: a set or a completion that was
 * acknowledged and is not there, or is there twice or with other values; anything that the device has never sent; a sum
 * that does not follow from the sets.
 */
export function differences(diary: Diary, stored: Stored): string[] {
  const found: string[] = diary.wrong.map((words) => `a wrong answer: ${words}`)
  for (const { clientId, reps, kg } of diary.sets) {
    const rows = stored.sets.filter((set) => set.clientId === clientId)
    const [row] = rows
    if (!row) found.push(`the set ${clientId} is lost`)
    else if (rows.length > 1) found.push(`the set ${clientId} is there ${rows.length} times`)
    else if (row.reps !== reps || row.load?.thousandths !== kg * 1_000)
      found.push(`the set ${clientId} has other values`)
  }
  for (const clientId of diary.completed) {
    const statuses = stored.sessions.filter((session) => session.clientId === clientId).map(({ status }) => status)
    if (statuses.join() !== 'COMPLETED') found.push(`the completed session ${clientId} is ${statuses.join() || 'lost'}`)
  }
  for (const { clientId } of [...stored.sets, ...stored.sessions]) {
    if (!diary.sent.has(clientId)) found.push(`nobody has sent ${clientId}`)
  }
  const { progress, sessions } = recount(stored)
  for (const [name, value] of Object.entries(stored.progress)) {
    const right = progress[name as keyof typeof progress]
    if (value !== right) found.push(`${name} is ${value}, and the sets say ${right}`)
  }
  for (const { clientId, setCount, kg } of sessions) {
    const sums = stored.volumes[clientId]
    if (sums?.setCount !== setCount || sums.kg !== kg) found.push(`the sums of session ${clientId} are wrong`)
  }
  return found
}
