import { createLocalReq } from 'payload'
import type { Caller } from '../../kernel/caller.ts'
import { PlainError } from '../../kernel/plainError.ts'
import { Refusal, UserErrorCode } from '../../kernel/refusal.ts'
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

export interface ImportedSheet {
  /** As it is now. After a dry run, as it would be. */
  program: Program
  recognised: Recognised
  size: PlanSize
  exercises: ReadonlyMap<string, KnownExercise>
}

/**
 * Makes a draft of the plan in a file of sheets, in one transaction. Throws `SheetRefused` for a file that cannot be read,
 * and `SheetProblems` with all that is wrong in its cells, before anything is written.
 */
export async function importSheet(
  doorway: Doorway,
  { name, bytes }: SheetFile,
  { caller, slug, dryRun = false, watch = () => QUIET, ...options }: ImportSheetOptions,
): Promise<ImportedSheet> {
  requireHead(options.title, slug)
  const { payload } = doorway
  const req = await createLocalReq({ context: { caller } }, payload)
  const exercises = await readExercises({ payload, req })
  const recognised = await readPlanSheet(bytes, exercises, { ...options, fallbackTitle: titleOfFile(name) })
  const { plan, problems, sheets } = recognised
  const size = sizeOf(plan)
  const checking = watch('checking', size.rows)
  checking.advance(size.rows)
  checking.finish()
  if (problems.count > 0)
    throw new SheetProblems(
      problems.lines(
        name,
        sheets.map((sheet) => sheet.name),
      ),
    )
  const importing = watch('importing', size.rows)
  const work = (tx: Transaction) => planDraft(tx, treeOfSheet(plan, slug ?? null))
  try {
    const { program } = dryRun
      ? await inVain(doorway.patient(), caller, work)
      : await doorway.patient().inTransaction(caller, work)
    importing.advance(size.rows)
    return { program, recognised, size, exercises: new Map(exercises.map((exercise) => [exercise.id, exercise])) }
  } catch (error) {
    const isTaken = error instanceof Refusal && error.refused.some(({ code }) => code === UserErrorCode.TAKEN)
    throw isTaken
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
function titleOfFile(name: string): string {
  const title = name
    .replace(/\.[^.]*$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
  return titleProblem(title) === null ? title : 'Imported plan'
}
