import { saysNothing } from './grid.ts'
import { isExerciseHeading, isTotal } from './headings.ts'
import { weekAndDay } from './weekAndDay.ts'

/**
 * A cell of text that begins like a formula is run as one by the spreadsheet programs that open a CSV file. An apostrophe
 * before it keeps it text, also before the wide signs of East Asian settings, and is taken away again when it is read. Whatever stands in a cell comes back as it was. Pure.
 */
const BEGINS_FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/
const IS_PROTECTED = /^'+[=+\-@＝＋－＠\t\r\n]/

export function protectedText(text: string): string {
  return BEGINS_FORMULA.test(text) ? `'${text}` : text
}

export function unprotected(text: string): string {
  return IS_PROTECTED.test(text) ? text.slice(1) : text
}

/** Nothing but blanks or a dash, which say nothing, or a heading, with which another table would begin. */
function isMistaken(text: string): boolean {
  const bare = text.replace(/^'+/, '')
  return saysNothing(bare) || isExerciseHeading(bare)
}

/** A text that would be read as no text has the apostrophe in every file. */
export function spelledOut(text: string): string {
  return text !== '' && isMistaken(text) ? `'${text}` : text
}

export function notSpelledOut(text: string): string {
  return text.startsWith("'") && isMistaken(text) ? text.slice(1) : text
}

/**
 * A title that is only a number is read as the number of a week or a day, "Total" as a line that adds something up, and
 * "Week 1 Day 1" as the titles of two things.
 */
const isMisread = (title: string) => /^\s*\d{1,3}\s*$/.test(title) || isTotal(title) || weekAndDay(title) !== null

export function protectedTitle(title: string): string {
  return isMisread(title.replace(/^'+/, '')) ? `'${title}` : title
}

export function plainTitle(text: string): string {
  return text.startsWith("'") && isMisread(text.replace(/^'+/, '')) ? text.slice(1) : text
}
