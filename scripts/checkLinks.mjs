// Checks each link in the Markdown files that git tracks: the link leads to a tracked file or folder, and its anchor is
// a heading there. Links to other sites are not followed. Also checks that the README is short enough to be read.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const LONGEST_README = 200
const LINK = /\[(?:[^[\]]|\[[^[\]]*\])*\]\(\s*<?([^\s()<>]+)>?(?:\s+"[^"]*")?\s*\)|^\[[^\]]+\]:\s*(\S+)/gm
const CODE = /^(```+)[\s\S]*?^\1|`[^`\n]*`/gm

process.chdir(path.join(import.meta.dirname, '..'))
const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)
const tracked = new Set([...files, ...files.flatMap(foldersOf)])
const texts = new Map(files.filter((file) => file.endsWith('.md')).map((file) => [file, readFileSync(file, 'utf8')]))

const problems = []
for (const [file, text] of texts) {
  // Code becomes blanks, so that lines keep their numbers.
  for (const match of text.replace(CODE, (code) => code.replace(/[^\n]/g, ' ')).matchAll(LINK)) {
    const target = match[1] ?? match[2]
    const problem = problemOf(file, target)
    if (problem) problems.push(`${file}:${text.slice(0, match.index).split('\n').length} ${target}: ${problem}`)
  }
}
const lines = texts.get('README.md').trimEnd().split('\n').length
if (lines > LONGEST_README) problems.push(`README.md:${lines} The README may have at most ${LONGEST_README} lines.`)
for (const problem of problems) console.error(problem)
console.log(`${texts.size} documents, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0

function problemOf(from, target) {
  if (/^([a-z][a-z+.-]*:|\/\/)/i.test(target)) return null
  const [name, anchor] = decodeURI(target).split('#')
  const file = name ? path.posix.join(path.posix.dirname(from), name).replace(/\/$/, '') : from
  if (!tracked.has(file)) return 'git tracks no such file or folder'
  return !anchor || !texts.has(file) || anchorsOf(texts.get(file)).has(anchor) ? null : `${file} has no such heading`
}

function foldersOf(file) {
  const folder = path.posix.dirname(file)
  return folder === '.' ? [] : [folder, ...foldersOf(folder)]
}

/** Anchors as GitHub makes them: letters, digits, underscores and hyphens stay, and a repeated anchor gets a number. */
function anchorsOf(text) {
  const anchors = new Map()
  for (const [, heading] of text.replace(/^(```+)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*$/gm)) {
    const words = heading.replace(/\]\([^)]*\)/g, '').toLowerCase()
    const slug = words.replace(/[^\p{L}\p{N}_\- ]/gu, '').replaceAll(' ', '-')
    const times = anchors.get(slug) ?? 0
    anchors.set(slug, times + 1)
    if (times > 0) anchors.set(`${slug}-${times}`, 1)
  }
  return anchors
}
