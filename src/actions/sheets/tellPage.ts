import { isAddedLoad } from '../../kernel/metric.ts'
import { printPrescription, printTime } from '../../kernel/notation/print.ts'
import { cellName } from '../../kernel/sheets/grid.ts'
import type { KnownExercise } from '../../kernel/sheets/matchExercises.ts'
import { type Findings, inOrder, type Told } from '../../kernel/sheets/problems.ts'
import { type NoHeadings, ownOf, type Recognised, type SheetOptions } from '../../kernel/sheets/readPlanSheet.ts'
import { type SheetLine, sizeOf } from '../../kernel/sheets/sheetPlan.ts'
import { showSheet } from './showSheet.ts'
import { sizeInWords } from './tell.ts'

export type ToldSheet = ReturnType<typeof tellPage>

/** So many first rows of sheets are shown. A plan of more sheets has the same columns in all of them. */
const MOST_SHEETS = 12
/** Nobody changes more by hand. */
const MOST_NAMES = 400
/** In characters. Nobody corrects an essay in a field of one line. */
const LONGEST_CORRECTED = 300

/** What the page that imports a sheet shows of it. Pure. */
export function tellPage(
  { sheets, plan, problems, remarks, unmatched, matched }: Recognised,
  exercises: readonly KnownExercise[],
) {
  const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]))
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]))
  const order = sheets.map(({ name }) => name)
  const wrong = inOrder(problems.told, order)
  const asked = new Set(unmatched.map(({ written }) => written))
  const isName = ({ name }: Told) => name !== undefined && asked.has(name)
  return {
    title: plan.title,
    size: sizeInWords(sizeOf(plan)),
    hasHeadings: true,
    sheets: sheets.map(({ grid, layouts }, index) => showSheet(grid, layouts[0], index < MOST_SHEETS)),
    unmatched: unmatched.map(({ written, slugs }) => ({
      written,
      choices: slugs.flatMap((slug) => bySlug.get(slug) ?? []).map(({ id, name }) => ({ id, name })),
      cells: wrong.filter(({ name }) => name === written).map((told) => cellsOnPage(told))[0] ?? '',
    })),
    matched: matched.slice(0, MOST_NAMES).map(({ written, exercise: { id, name } }) => ({ written, id, name })),
    problems: findings(
      problems,
      // Each of these names stands among the exercises, where it is told what it means.
      wrong.filter((told) => !isName(told)),
      matched,
    ),
    remarks: findings(remarks, inOrder(remarks.told, order), []),
    weeks: plan.weeks.map(({ title, days }) => ({
      title,
      days: days.map((day) => ({ title: day.title, rows: day.rows.map((row) => rowInWords(row, byId)) })),
    })),
  }
}

/** What the page shows of a file without the headings of a plan, so that the coach can say where they stand. Pure. */
export function tellNoHeadings(
  { message, grids }: NoHeadings,
  { title, fallbackTitle, corrections }: SheetOptions,
): ToldSheet {
  const nothing = { count: 0, left: 0, told: [] }
  return {
    ...{
      title: title ?? fallbackTitle,
      size: '',
      hasHeadings: false,
      unmatched: [],
      matched: [],
      remarks: nothing,
      weeks: [],
    },
    sheets: grids.map((grid, index) =>
      showSheet(grid, undefined, index < MOST_SHEETS, ownOf(corrections?.headings, grid.name)),
    ),
    problems: { count: 1, left: 0, told: [{ ...NO_CELLS, message: `${message} Or say below where they stand.` }] },
  }
}

const NO_CELLS = { cells: '', count: 1, role: null, written: null, suggestion: null, names: [], isTrained: false }

function findings({ count, told: all }: Findings, told: readonly Told[], matched: Recognised['matched']) {
  return {
    /** Of cells. */
    count,
    /** Of cells that nobody is told of. */
    left: count - all.reduce((sum, each) => sum + each.count, 0),
    told: told.map((each) => {
      const { message, role = null, written = '', suggestion = null, isTrained = false } = each
      // A name has a meaning, and a text that nobody can see cannot be corrected by what stands there.
      const isCorrected = role !== null && role !== 'exercise' && written !== '' && written.length <= LONGEST_CORRECTED
      return {
        ...{ message, cells: cellsOnPage(each), count: each.count, role, isTrained },
        written: isCorrected ? written : null,
        suggestion: isCorrected ? suggestion : null,
        /** What stands in the file for the exercise in which this has no place. */
        names: matched.filter(({ exercise }) => exercise.name === each.exercise).map((name) => name.written),
      }
    }),
  }
}

/** "B4, B5 in Week 1 and Week 2": most sheets of a plan say the same in the same cells. */
function cellsOnPage({ places, count }: Told): string {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))]
  const bySheet = sheets.map((sheet) => {
    const cells = places.filter((place) => place.sheet === sheet).map(cellName)
    return { sheet, cells: cells.join(', ') }
  })
  const words = [...new Set(bySheet.map(({ cells }) => cells))].map((cells) => {
    const names = bySheet.filter((each) => each.cells === cells).flatMap(({ sheet }) => sheet ?? [])
    const last = names.pop()
    return cells + (last === undefined ? '' : ` in ${names.length > 0 ? `${names.join(', ')} and ` : ''}${last}`)
  })
  const more = count - places.length
  return words.join('; ') + (more > 0 ? ` and ${more} more ${more === 1 ? 'cell' : 'cells'}` : '')
}

function rowInWords(line: SheetLine, exercises: ReadonlyMap<string, KnownExercise>) {
  const exercise = exercises.get(line.exercise)
  return {
    exercise: exercise?.name ?? line.exercise,
    sets: printPrescription(line.sets, { isAddedLoad: exercise?.metric ? isAddedLoad(exercise.metric) : false }),
    rest: line.restSeconds === null ? null : printTime(line.restSeconds),
    group: line.group,
    notes: line.notes,
  }
}
