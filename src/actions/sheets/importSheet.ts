import { createLocalReq } from 'payload'
import type { Caller } from '../../kernel/caller.ts'
import { PlainError } from '../../kernel/plainError.ts'
import { slugProblem, titleProblem } from '../../kernel/rules.ts'
import type { KnownExercise } from '../../kernel/sheets/matchExercises.ts'
import { SheetProblems } from '../../kernel/sheets/problems.ts'
import { type Recognised, readPlanSheet, type SheetOptions } from '../../kernel/sheets/readPlanSheet.ts'
import { type PlanSize, sizeOf } from '../../kernel/sheets/sheetPlan.ts'
import type { Program } from '../../payload-types.ts'
import type { Doorway, Transaction } from '../../storage/doorway.ts'
import { inVain } from '../../storage/inVain.ts'
import type { Progress } from '../library/importLibrary.ts'
import { planDraft } from '../programs/planProgram.ts'
import { isTaken } from './draftOfPlan.ts'
import { readExercises } from './exercises.ts'
import { treeOfSheet } from './trees.ts'

export interface SheetFile {
  name: string
  bytes: Buffer
}

export interface ImportSheetOptions extends Omit<SheetOptions, 'fallbackTitle'> {
  caller: Caller
  slug?: string
  /** Does everything, and takes it back. */
  dryRun?: boolean
  watch?: (step: 'checking' | 'importing', total: number) => Progress
}

/** What a file says, and how it was understood. Nothing has been written. */
interface ReadSheet {
  recognised: Recognised
  size: PlanSize
  exercises: readonly KnownExercise[]
}

export interface ImportedSheet extends ReadSheet {
  /** As it is now. After a dry run, as it would be. */
  program: Program
}

/** Throws `SheetRefused` for a file that cannot be read. What is wrong in its cells is in the answer. */
async function readSheet(
  { payload }: Doorway,
  { name, bytes }: SheetFile,
  { caller, ...options }: Pick<ImportSheetOptions, 'caller'> & Omit<SheetOptions, 'fallbackTitle'>,
): Promise<ReadSheet> {
  const req = await createLocalReq({ context: { caller } }, payload)
  const exercises = await readExercises({ payload, req })
  const recognised = await readPlanSheet(bytes, exercises, { ...options, fallbackTitle: titleOfFile(name) })
  return { recognised, exercises, size: sizeOf(recognised.plan) }
}

/**
 * Makes a draft of the plan in a file of sheets, in one transaction. Throws `SheetRefused` for a file that cannot be read,
 * and `SheetProblems` with all that is wrong in its cells, before anything is written.
 */
export async function importSheet(
  doorway: Doorway,
  file: SheetFile,
  { slug, dryRun, watch = () => QUIET, ...options }: ImportSheetOptions,
): Promise<ImportedSheet> {
  requireHead(options.title, slug)
  const read = await readSheet(doorway, file, options)
  const { problems, sheets } = read.recognised
  const { rows } = read.size
  const checking = watch('checking', rows)
  checking.advance(rows)
  checking.finish()
  if (problems.count > 0)
    throw new SheetProblems(
      problems.lines(
        file.name,
        sheets.map((sheet) => sheet.name),
      ),
    )
  const importing = watch('importing', rows)
  try {
    const work = (tx: Transaction) => planDraft(tx, treeOfSheet(read.recognised.plan, slug ?? null))
    const patient = doorway.patient()
    const { caller } = options
    const { program } = dryRun ? await inVain(patient, caller, work) : await patient.inTransaction(caller, work)
    importing.advance(rows)
    return { ...read, program }
  } catch (error) {
    throw isTaken(error)
      ? new PlainError(`${error.message} Give another title with --title, or another slug with --slug.`)
      : error
  } finally {
    importing.finish()
  }
}

const QUIET: Progress = { advance: () => {}, wait: () => {}, finish: () => {} }

function requireHead(title: string | undefined, slug: string | undefined): void {
  const wrongTitle = title === undefined ? null : titleProblem(title)
  if (wrongTitle) throw new PlainError(`--title ${wrongTitle.message}.`)
  const wrongSlug = slug === undefined ? null : slugProblem(slug)
  if (wrongSlug) throw new PlainError(`--slug ${wrongSlug.message}.`)
}

/** "12-week_plan.xlsx" → "12-week plan". */
export function titleOfFile(name: string): string {
  const title = name
    .replace(/\.[^.]*$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
  return titleProblem(title) === null ? title : 'Imported plan'
}
