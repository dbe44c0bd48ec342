import type { Loaders } from '../../graphql/loaders/loaders.ts'
import type { Program } from '../../payload-types.ts'
import { noProgramPage, programPage, tooLongPage } from './programPage.ts'
import { MOST_ROWS, readProgram } from './readProgram.ts'

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** A page, its status, and how many rows were read for it. */
interface Page {
  status: number
  html: string
  rows: number
}

/** The page of a program that the reader sees, or a page that says why there is none. */
export async function pageOf(loaders: Loaders, program: Program | undefined): Promise<Page> {
  if (!program) return { status: 404, html: noProgramPage(), rows: 0 }
  const printed = await readProgram(loaders, program)
  if (typeof printed === 'number') return { status: 413, html: tooLongPage(printed, MOST_ROWS), rows: MOST_ROWS }
  const workouts = printed.weeks.flatMap((week) => week.workouts)
  return { status: 200, html: programPage(printed), rows: workouts.reduce((sum, { rows }) => sum + rows.length, 0) }
}
