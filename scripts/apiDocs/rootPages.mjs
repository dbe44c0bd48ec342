import { breakable, code, escapeHtml, link } from './html.mjs'
import { deprecation, directivesOn, foundIn, inputList, typeLink } from './members.mjs'
import { accessOf, hrefOfMember, ROLES, refusalsOf } from './model.mjs'

/** The queries and the mutations: who may call each, what it takes, answers and refuses, and how it is used. */
export function rootPages(site) {
  const { schema } = site.model
  return [
    rootPage(site, schema.getQueryType(), 'queries', 'Queries', 'Every question that the API answers.'),
    rootPage(site, schema.getMutationType(), 'mutations', 'Mutations', 'Every change that the API makes.'),
  ]
}

function rootPage(site, type, name, title, summary) {
  const fields = Object.values(type?.getFields() ?? {})
  const { md, model } = site
  return {
    name,
    group: 'The schema',
    title,
    summary,
    html: `${md.description(type?.description)}<p>${escapeHtml(summary)} Each tells who may call it.</p>
${fields.map((field) => fieldSection(site, type.name, field)).join('\n')}`,
    entries: fields.map((field) => ({ id: `${type.name}.${field.name}`, title: field.name })),
    found: foundIn(model, fields, type?.name, title === 'Queries' ? 'query' : 'mutation').map((each) => ({
      ...each,
      // Who looks for a query or a mutation thinks of its name alone.
      title: each.kind === 'argument' ? each.title : each.title.replace(/^\w+\./, ''),
    })),
  }
}

function fieldSection(site, parent, field) {
  const { model, md } = site
  const id = escapeHtml(`${parent}.${field.name}`)
  const args =
    field.args.length > 0
      ? `<p class="label">Arguments</p>${inputList(site, field.args, `${parent}.${field.name}`)}`
      : ''
  return `<section class="entry" aria-labelledby="${id}">
<h2 id="${id}"><a href="#${id}">${escapeHtml(field.name)}</a> <span class="kind role-${accessOf(field)}">${ROLES[accessOf(field)]}</span></h2>
${deprecation(md, field)}${md.description(field.description)}
<p><span class="label">Answers</span> <code>${typeLink(model, field.type)}</code></p>
${args}
${refusalTable(site, field)}
${operationLinks(site, `${parent}.${field.name}`)}
${directivesOn(model, field)}
</section>`
}

/** What each refusal means here, and what its code means everywhere. */
function refusalTable({ model, md, meanings }, field) {
  const refusals = refusalsOf(model, field)
  if (refusals.length === 0) return ''
  const rows = refusals.map(({ code: name, when }) => {
    const shown = link(`/docs/errors#code-${name}`, `<code>${breakable(name)}</code>`)
    const here = when ? `<p>${md.inline(when)}</p>` : ''
    return `<tr><td>${shown}</td><td>${here}<p class="general">${md.inline(meanings.get(name) ?? '')}</p></td></tr>`
  })
  return `<table class="refusals"><caption class="label">Refusals</caption>
<thead><tr><th scope="col">Code</th><th scope="col">When: here, and in general</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`
}

function operationLinks({ operationsOf, hrefOfOperation }, coordinate) {
  const names = operationsOf.get(coordinate) ?? []
  if (names.length === 0) return ''
  const links = names.map((name) => link(hrefOfOperation(name), code(name)))
  return `<p><span class="label">Published operations</span> ${links.join(', ')}</p>`
}

/** For the page of errors: which mutations refuse with each code. */
export function refusingMutations({ model }) {
  const fields = Object.values(model.schema.getMutationType()?.getFields() ?? {})
  const rows = [...model.codes].map((name) => {
    const refusing = fields.filter((field) => refusalsOf(model, field).some((each) => each.code === name))
    const links = refusing.map((field) => link(hrefOfMember(model, `Mutation.${field.name}`), code(field.name)))
    return `<tr><td><code>${breakable(name)}</code></td><td>${links.join(', ') || '—'}</td></tr>`
  })
  return `<h2 id="which-mutations">Which mutations refuse with each code</h2>
<table><thead><tr><th scope="col">Code</th><th scope="col">Mutations</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`
}
