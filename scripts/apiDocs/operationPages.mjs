import { parse, print } from 'graphql'
import { codeBlock } from './highlight.mjs'
import { breakable, code, escapeHtml, link } from './html.mjs'
import { hrefOfMember, ROLES } from './model.mjs'

/** A page for each group of the IDE, so that both list the published operations alike. */
const PAGES = [
  ['Read', 'read', 'Reading', 'What everyone, athletes and coaches read.'],
  ['Train', 'train', 'Training', 'What an athlete does: joining a program, doing its workouts, logging sets.'],
  ['Coach', 'coach', 'Coaching', 'How coaches build programs, and move athletes to what has changed.'],
  ['Sign in and account', 'account', 'Sign-in and account', 'Passkeys, sessions, recovery, and the own account.'],
]

const HOW = `<p>Each operation stands with the variables of one call and the answer to it. The calls were made against the demo
data, one after the other. Every database has IDs of its own: below the variables stands which call answers yours. Moments
are others too, and a caller makes a new <code>clientId</code>, <code>clientEventId</code> or <code>idempotencyKey</code> for
each call. <code>"…"</code> stands for a secret, or for what only a browser can make. Longer lists are cut after two items. <a href="/docs#as-whom">The overview</a> says how to call as
somebody.</p>`

export function hrefOfOperation(published, name) {
  const [, page] = PAGES.find(([group]) => group === published.find((each) => each.name === name)?.group) ?? PAGES[0]
  return `/docs/${page}#${name}`
}

/**
 * @param {object} site
 * @param {{ name: string, group: string, description: string, facts?: any, example?: any }[]} published
 */
export function operationPages(site, published) {
  return PAGES.map(([group, name, title, summary]) => {
    const members = published.filter((each) => each.group === group)
    return {
      name,
      group: 'Published operations',
      title,
      summary,
      html: `<p>${escapeHtml(summary)}</p>${HOW}\n${members.map((each) => operationSection(site, each)).join('\n')}`,
      entries: members.map((each) => ({ id: each.name, title: each.name })),
      found: members.map((each) => ({
        title: each.name,
        kind: 'operation',
        href: `/docs/${name}#${each.name}`,
        text: each.description,
      })),
    }
  })
}

function operationSection(site, operation) {
  const { md, operationsOf } = site
  const { name, description, facts, example } = operation
  const roots = [...operationsOf].filter(([, names]) => names.includes(name)).map(([coordinate]) => coordinate)
  const asks = roots.map((each) => link(hrefOfMember(site.model, each), code(each.split('.')[1])))
  return `<section class="entry operation" aria-labelledby="${name}">
<h2 id="${name}"><a href="#${name}">${name}</a> <span class="kind role-${facts?.role}">${ROLES[facts?.role] ?? ''}</span></h2>
${md.description(description)}
<p class="answers"><span><span class="label">Asks for</span> ${asks.join(', ')}</span>${factLine(facts)}</p>
<div class="example"${example?.as ? ` data-as="${escapeHtml(example.as)}"` : ''}>
${documentFigure(facts?.document ?? '')}
${example ? exampleFigures(site, example) : ''}
</div>
</section>`
}

function factLine(facts) {
  // An operation that was added a moment ago has no budget until the tests have measured it.
  if (facts?.calls === undefined) return ''
  const { cost, calls } = facts
  const times = typeof calls === 'number' ? `${calls}` : `${calls.sqlite} on SQLite, ${calls.mongodb} on MongoDB`
  return ` <span><span class="label">Cost</span> <a href="/docs/limits#the-cost-of-an-operation">${cost}</a></span> <span><span class="label">Database calls</span> ${times}</span>`
}

/** The operation, and its fragments folded: many operations share them. The button copies both. */
function documentFigure(document) {
  const { definitions } = parse(document || '{ __typename }')
  const operation = definitions.filter(({ kind }) => kind !== 'FragmentDefinition')
  const fragments = definitions.filter(({ kind }) => kind === 'FragmentDefinition')
  const names = fragments.map((each) => `<code>${'name' in each ? each.name?.value : ''}</code>`).join(', ')
  const folded =
    fragments.length > 0
      ? `<details><summary>with ${names}</summary>${codeBlock(fragments.map(print).join('\n\n'), 'graphql')}</details>`
      : ''
  return `<div class="document">${codeBlock(operation.map(print).join('\n\n'), 'graphql', 'Document')}${folded}</div>`
}

function exampleFigures(site, { as, variables, answer, sources = [] }) {
  const asWhom = as ? `, asked as ${as}` : ''
  const given = Object.keys(variables).length > 0 ? codeBlock(json(variables), 'json', 'Variables') : ''
  return `<div class="answer">${given}${sourceList(site, sources)}${codeBlock(json({ data: answer }), 'json', `Answer${asWhom}`)}</div>`
}

/** Where a reader finds the IDs of their own database. */
function sourceList({ hrefOfOperation }, sources) {
  const items = sources.map(({ id, operation, at, with: variables }) => {
    const call = link(hrefOfOperation(operation), code(operation))
    const place = variables ? `${call} with <code>${escapeHtml(JSON.stringify(variables))}</code>` : call
    return `<li>For ${code(shortened(id))}, take <code>${breakable(escapeHtml(at))}</code> from the answer of ${place}.</li>`
  })
  return items.length > 0 ? `<ul class="sources">${items.join('')}</ul>` : ''
}

const shortened = (id) => `${id.slice(0, id.indexOf('_') + 5)}…`

/** The note about items that are left out is no item. */
const json = (value) => JSON.stringify(value, null, 2).replace(/"(… \d+ more)"/g, '$1')
