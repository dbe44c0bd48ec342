// What the gate says, in words. Pure.

/**
 * @param {Awaited<ReturnType<typeof import('./gate.mjs').gate>>} result
 * @param {{ all?: boolean }} [options] `all`: also what passes.
 */
export function report({ failures, notes, lint, stale, clients, changes, releases, present }, { all = false } = {}) {
  const last = releases.at(-1)
  const failed = failures.length + lint.length + stale.length
  // What passes although it breaks something is told in any case.
  const told = all ? notes : notes.filter((note) => note.clients.length > 0 || failed > 0)
  const operations = clients.reduce((sum, { texts }) => sum + texts.length, 0)
  const lines = [
    ...failures.map((finding) => inWords('✗', finding)),
    ...lint.map((problem) => `✗ ${problem}`),
    ...stale.map((problem) => `✗ ${problem}\n    to do: run "npm run generate" and commit what it writes.`),
    ...told.map((finding) => inWords('·', finding)),
    `The contract, compared with ${last.version} of ${last.released}: ${changes.length} changes, ` +
      `${clients.length} clients with ${operations} documents, ${failed} failures.`,
    ...(failures.length > 0
      ? [`package.json has version ${present.version}. docs/contract.md explains the rules.`]
      : []),
  ]
  return { text: lines.join('\n'), failed: failed > 0 }
}

/**
 * @param {string} mark
 * @param {import('./judge.mjs').Finding} finding
 */
function inWords(mark, { what, where, since, clients, counts = [], toDo }) {
  const facts = [
    ...(where ? [`where: ${where}`] : []),
    ...(since ? [`since: ${since}`] : []),
    ...clients.map((client) => `client: ${client}`),
    ...counts.map((each) => `counts: ${each}`),
    `to do: ${toDo}`,
  ]
  return [`${mark} ${what}`, ...facts.map((fact) => `    ${fact}`)].join('\n')
}
