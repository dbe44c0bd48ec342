import type { Endpoint, PayloadRequest } from 'payload'
import { draftOfPlan, isTaken, programCalled } from '../../actions/sheets/draftOfPlan.ts'
import { readExercises } from '../../actions/sheets/exercises.ts'
import { exportProgram } from '../../actions/sheets/exportProgram.ts'
import { titleOfFile } from '../../actions/sheets/importSheet.ts'
import { readApart } from '../../actions/sheets/readApart.ts'
import { inTurn } from '../../actions/sheets/turns.ts'
import { PlainError } from '../../kernel/plainError.ts'
import { named, type Told } from '../../kernel/reason.ts'
import { Refusal, refuse } from '../../kernel/refusal.ts'
import { choiceProblem } from '../../kernel/rules.ts'
import { FORMATS } from '../../kernel/sheets/fileFormats.ts'
import { findVisible, guarded, guardedEndpoint } from './guardedEndpoint.ts'
import { exercisesToPick } from './planEndpoints.ts'
import { readSheetRequest } from './sheetInput.ts'
import { tableEndpoint } from './tableEndpoint.ts'
import { waitOf } from './waitOf.ts'

/** What the page that imports a sheet asks for, and a program as a sheet to download. */
export const sheetEndpoints: Endpoint[] = [
  guarded('get', '/sheets/exercises', async (req) => exercisesToPick(req, (id) => id)),
  guarded('post', '/sheets/read', async (req) => answered(req, true)),
  tableEndpoint,
  guarded('post', '/sheets/draft', async (req) => answered(req, false)),
  guardedEndpoint('get', '/:id/sheet', async (req, id) => {
    const program = await findVisible(req, 'programs', id)
    return program ? download(req, program.slug) : null
  }),
]

/** How the file was understood, and the draft that was made of it where this is no trial and all is right. */
async function answered(req: PayloadRequest, isTrial: boolean) {
  const { file, key, ...options } = readSheetRequest(req.data ?? {})
  const { deadline, ended } = waitOf(req)
  const { payload } = req
  const asked = {
    bytes: file.bytes,
    options: { ...options, fallbackTitle: titleOfFile(file.name) },
    wantsPlan: !isTrial,
    mayAsk: true,
  }
  try {
    const { told, plan } = await inTurn(
      async () => readApart({ ...asked, exercises: await readExercises({ payload, req }) }, ended),
      ended,
    )
    if (plan === null) return { ...told, taken: await programCalled(req, told.title), programId: null }
    ended?.throwIfAborted()
    // However large the plan is, nothing is written any more when nobody waits for the answer.
    const doorway = payload.db.waymark.doorway.until(deadline).patient()
    const { id } = await draftOfPlan(doorway, plan, req.user, key)
    return { ...told, taken: null, programId: id }
  } catch (error) {
    if (isTaken(error)) return { refused: 'There is a program with this title already. Give another title.' }
    if (error instanceof PlainError || error instanceof Refusal) return { refused: error.message }
    throw error
  }
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
} as const

async function download(req: PayloadRequest, slug: string): Promise<Response> {
  const asked = req.searchParams.get('format') ?? 'xlsx'
  const format = FORMATS.find((each) => each === asked)
  if (!format) throw refuse.invalid(named('format', choiceProblem(asked, FORMATS) as Told), ['format'])
  const pieces: Uint8Array[] = []
  for await (const piece of exportProgram(req.payload, slug, format)) pieces.push(Buffer.from(piece as Uint8Array))
  const headers = { 'content-type': TYPES[format], 'content-disposition': `attachment; filename="${slug}.${format}"` }
  return new Response(Buffer.concat(pieces), { headers })
}
