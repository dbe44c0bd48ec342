import type { Endpoint, PayloadRequest } from 'payload'
import { exportProgram } from '../../actions/sheets/exportProgram.ts'
import { draftOfSheet, type ReadSheet, readSheet } from '../../actions/sheets/importSheet.ts'
import { readApart } from '../../actions/sheets/readApart.ts'
import { lineInWords, sizeInWords } from '../../actions/sheets/tell.ts'
import { ANONYMOUS } from '../../kernel/caller.ts'
import { PlainError } from '../../kernel/plainError.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { cellName } from '../../kernel/sheets/grid.ts'
import type { Findings } from '../../kernel/sheets/problems.ts'
import { findVisible, guarded, guardedEndpoint, reading } from './guardedEndpoint.ts'
import { readSheetRequest } from './sheetInput.ts'

/** What the page that imports a sheet asks for, and a program as a sheet to download. */
export const sheetEndpoints: Endpoint[] = [
  guarded('get', '/sheets/exercises', async (req) => exercisesByName(req)),
  guarded('post', '/sheets/read', async (req) => answered(req, true)),
  guarded('post', '/sheets/draft', async (req) => answered(req, false)),
  guardedEndpoint('get', '/:id/sheet', async (req, id) => {
    const program = await findVisible(req, 'programs', id)
    return program ? download(req, program.slug) : null
  }),
]

/** All names of exercises in use, because a coach who looks for one types a part of it. */
async function exercisesByName(req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'exercises',
    where: { isArchived: { not_equals: true } },
    select: { name: true, slug: true },
    sort: 'nameKey',
    ...reading(req),
  })
  return docs.map(({ slug, name }) => ({ slug, name }))
}

/** How the file was understood, and the draft that was made, or that would be made where this is a trial. */
async function answered(req: PayloadRequest, isTrial: boolean) {
  const { file, ...options } = readSheetRequest(req.data ?? {})
  const who = { caller: ANONYMOUS, user: req.user }
  const { doorway } = req.payload.db.waymark
  try {
    const read = await readSheet(doorway, file, { ...who, ...options }, readApart)
    const told = tell(read)
    if (told.problems.count > 0) return { ...told, programId: null }
    const { id, title } = await draftOfSheet(doorway, read, { ...who, dryRun: isTrial })
    return { ...told, title, programId: isTrial ? null : id }
  } catch (error) {
    if (error instanceof PlainError || error instanceof Refusal) return { refused: error.message }
    throw error
  }
}

function tell({ recognised: { sheets, plan, problems, remarks, unmatched }, size, exercises }: ReadSheet) {
  const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]))
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]))
  const order = sheets.map(({ name }) => name)
  return {
    title: plan.title,
    size: sizeInWords(size),
    sheets: sheets.map(({ name, layouts: [layout] }) => ({
      name,
      columns: [...(layout?.shared ?? []), ...(layout?.blocks[0]?.columns ?? []), ...(layout?.unknown ?? [])]
        .map((each) => ({ column: each.column, heading: each.heading, role: 'role' in each ? each.role : null }))
        .toSorted((one, other) => one.column - other.column),
      weeksBeside: layout?.blocks[0]?.week ? layout.blocks.length : 0,
      isRead: layout !== undefined,
    })),
    unmatched: unmatched.map(({ written, slugs }) => ({
      written,
      choices: slugs.flatMap((slug) => bySlug.get(slug) ?? []).map(({ slug, name }) => ({ slug, name })),
    })),
    problems: findings(problems, order),
    remarks: findings(remarks, order),
    weeks: plan.weeks.map(({ title, days }) => ({
      title,
      days: days.map((day) => ({ title: day.title, lines: day.rows.map((row) => lineInWords(row, byId)) })),
    })),
  }
}

function findings({ told, count }: Findings, sheets: readonly (string | null)[]) {
  const order = (each: (typeof told)[number]) => sheets.indexOf(each.sheet) * 1e9 + each.row * 1e3 + each.column
  return {
    count,
    told: told
      .toSorted((one, other) => order(one) - order(other))
      .map((each) => ({ sheet: each.sheet, cell: cellName(each), message: each.message })),
  }
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
} as const

async function download(req: PayloadRequest, slug: string): Promise<Response> {
  const asked = req.searchParams.get('format')
  const format = asked === 'csv' || asked === 'json' ? asked : 'xlsx'
  const pieces: Uint8Array[] = []
  for await (const piece of exportProgram(req.payload, slug, format)) pieces.push(Buffer.from(piece as Uint8Array))
  const headers = { 'content-type': TYPES[format], 'content-disposition': `attachment; filename="${slug}.${format}"` }
  return new Response(Buffer.concat(pieces), { headers })
}
