import { counted } from '../ask.ts'
import type { problemOf } from '../plan/send.ts'
import type { ReadAnswer } from './answer.ts'

/** What the page does at this moment. */
export type Doing = 'reading' | 'making' | null

interface State {
  doing: Doing
  read: ReadAnswer | null
  refused: string
}

/** Why no draft can be made at this moment, or null where it can. Pure. */
export function whyNot({ doing, read, refused }: State): string | null {
  if (doing === 'making') return 'Waymark is making the draft.'
  if (doing === 'reading') return 'Waymark is reading the sheet.'
  if (refused !== '') return 'Waymark cannot make a draft of this. What is wrong stands above.'
  if (read === null) return 'Waymark has not read the sheet yet.'
  const { told, left, count } = read.problems
  const [names, cells] = [read.unmatched.length, told.reduce((sum, each) => sum + each.count, left)]
  const first = [
    ...(names > 0 ? [`say what ${names === 1 ? '1 name means' : `${names} names mean`}`] : []),
    ...(cells > 0 ? [`correct ${counted(cells, 'place')}`] : []),
  ]
  return count > 0 ? `Before that, ${first.join(', and ')}.` : null
}

/** What has kept us from an answer, in words. The sheet and the corrections are in this page, and nowhere else. Pure. */
export function failureOf({ status, body }: Parameters<typeof problemOf>[0]): string {
  if (status === 0)
    return 'Waymark cannot be reached. The sheet and what you have said of it are still here. Try again.'
  if (status === 401 || status === 403) {
    return (
      'You are no longer signed in. The sheet and what you have said of it are still here. Sign in in another tab, ' +
      'and try again in this one.'
    )
  }
  const message = (body as { errors?: { message?: string }[] } | null)?.errors?.[0]?.message
  return message ?? 'Waymark could not answer this request. Try again.'
}
