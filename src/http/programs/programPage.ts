import { isDeepStrictEqual } from 'node:util'
import { escapeHtml as text } from './escapeHtml.ts'

/** A program as the page prints it. All texts are as people typed them. */
export interface PrintedProgram {
  title: string
  description: string | null
  isDraft: boolean
  weeks: PrintedWeek[]
}

interface PrintedWeek {
  title: string
  description: string | null
  workouts: PrintedWorkout[]
}

interface PrintedWorkout {
  title: string
  description: string | null
  estimatedMinutes: number | null
  rows: PrintedRow[]
}

export interface PrintedRow {
  exercise: string
  group: string | null
  /** What is asked for, group by group, in pieces that are not torn. */
  sets: string[][]
  /** How many working sets these are: each has a box to write in, and nobody writes down warm-ups. */
  count: number
  rest: string | null
  notes: string | null
  alternatives: string[]
}

const WEEKS_A_SHEET = 2
/** A long workout takes more of what is left of the paper. The style sheet has a class for each number of rows. */
const MOST_GROWING = 12
/** Boxes stand beside each other while a weight has room in them. The style sheet has a class for each number of lines. */
const BOXES_A_LINE = 6
const MOST_LINES = 4

/** The page at /programs/<slug>: two weeks stand on a sheet of paper, and each row has room to write. Pure. */
export function programPage({ title, description, isDraft, weeks }: PrintedProgram): string {
  const sheets = Array.from({ length: Math.ceil(weeks.length / WEEKS_A_SHEET) }, (_, index) =>
    weeks.slice(index * WEEKS_A_SHEET, (index + 1) * WEEKS_A_SHEET),
  )
  // The first sheet of paper has it, so that its weeks fill what the head leaves.
  const head = `
      <header>
        <h1>${text(title)}${isDraft ? ' <span class="draft">Draft</span>' : ''}</h1>${paragraph(description, 'about')}
        <p class="hint">Two weeks begin a sheet of paper, and long ones continue on the next. Print with the menu of your browser.</p>
      </header>`
  return page(
    title,
    `<main>${weeks.length === 0 ? `${head}\n      <p>This program has no weeks yet.</p>` : sheets.map((sheet, at) => sheetOf(sheet, at === 0 ? head : '')).join('')}
    </main>`,
  )
}

/** What stands at the address of a program that is not there, or that the reader may not see. */
export const noProgramPage = () =>
  page(
    'No such program',
    `<main>
      <h1>There is no such program</h1>
      <p>The address may be wrong, or the program is not published. Coaches print a draft from its plan in the admin
        interface.</p>
    </main>`,
  )

export const tooLongPage = (rows: number, most: number) =>
  page(
    'Too long to print',
    `<main>
      <h1>This program is too long for one page</h1>
      <p>It has ${rows.toLocaleString('en')} exercises in all its workouts, and a page holds at most
        ${most.toLocaleString('en')}. A coach can export it as a sheet.</p>
    </main>`,
  )

const sheetOf = (weeks: PrintedWeek[], head: string) => `
      <div class="sheet">${head}${weeks.map(weekOf).join('')}
      </div>`

const weekOf = ({ title, description, workouts }: PrintedWeek) => `
        <section>
          <h2>${text(title)}</h2>${paragraph(description)}${workouts.map(inBrief).map(workoutOf).join('')}
        </section>`

/** A workout that stands above in the same week has its texts there, which nobody wants to carry on paper twice. */
function inBrief(workout: PrintedWorkout, index: number, workouts: PrintedWorkout[]) {
  const isAgain = workouts.findIndex((each) => isDeepStrictEqual(each, workout)) < index
  const hasTexts = workout.description || workout.rows.some(({ notes }) => notes)
  if (!isAgain || !hasTexts) return { ...workout, isAgain: false }
  const rows = workout.rows.map((row) => ({ ...row, notes: null }))
  return { ...workout, description: null, rows, isAgain: true }
}

const workoutOf = ({ title, description, estimatedMinutes, rows, isAgain }: PrintedWorkout & { isAgain: boolean }) => {
  const beside = [estimatedMinutes === null ? '' : `${estimatedMinutes} min`, isAgain ? 'notes as above' : '']
  const told = beside.filter(Boolean).join(', ')
  return `
          <table class="rows-${Math.min(rows.length, MOST_GROWING)}">
            <caption>${text(title)}${told && ` <span>${told}</span>`}${paragraph(description)}</caption>
            <thead><tr><th scope="col">Exercise</th><th scope="col">Sets</th><th scope="col">Done</th></tr></thead>
            <tbody>${rows.map(rowOf).join('')}</tbody>
          </table>`
}

const rowOf = ({ exercise, group, sets, count, rest, notes, alternatives }: PrintedRow) => {
  const beside = [
    rest === null ? '' : ` <small class="rest">Rest ${text(rest)}</small>`,
    alternatives.length === 0 ? '' : ` <small>or ${text(alternatives.join(', '))}</small>`,
  ]
  // Below the row, a long note takes a third of the lines that it takes in a narrow column.
  const below = !notes ? '' : `<tr class="notes"><td colspan="2">${text(notes)}</td></tr>`
  const lines = Math.min(Math.ceil(count / BOXES_A_LINE), MOST_LINES)
  const boxes = '<i></i>'.repeat(Math.min(count, lines * BOXES_A_LINE))
  const done = `<td class="done lines-${lines}"${notes ? ' rowspan="2"' : ''}><div>${boxes}</div></td>`
  const label = group === null ? '' : `<b>${text(group)}</b> `
  return `
              <tr><th scope="row">${label}${text(exercise)}</th><td>${sets.map(groupOf).join('; ')}${beside.join('')}</td>${done}</tr>${below}`
}

const groupOf = (pieces: string[]) => pieces.map((piece) => `<span>${text(piece)}</span>`).join(' ')

const paragraph = (said: string | null, name?: string) =>
  said ? `<p${name ? ` class="${name}"` : ''}>${text(said)}</p>` : ''

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${text(title)}</title>
    <link rel="icon" href="/signin/icon.svg" />
    <link rel="stylesheet" href="/programs/program.css" />
  </head>
  <body>
    ${body}
  </body>
</html>
`
