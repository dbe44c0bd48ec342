import { astFromValue, isListType, isNonNullType, print } from 'graphql'
import { code, escapeHtml, link } from './html.mjs'
import { hrefOfMember, hrefOfType } from './model.mjs'

// How a field, an argument, an input field or an enum value looks, wherever it stands.

/** Directives that the page says in its own words. */
const SAID_OTHERWISE = ['deprecated', 'specifiedBy']

export function typeLink(model, type) {
  if (isNonNullType(type)) return `${typeLink(model, type.ofType)}!`
  if (isListType(type)) return `[${typeLink(model, type.ofType)}]`
  const href = hrefOfType(model, type.name)
  return href ? link(href, type.name) : type.name
}

/** A part of the schema by its coordinate, as a link: `Query.programs`. */
export const memberLink = (model, coordinate) => link(hrefOfMember(model, coordinate), code(shown(coordinate)))

/** An argument is written as in GraphQL's schema coordinates. */
function shown(coordinate) {
  const [type, field, argument] = coordinate.split('.')
  return argument ? `${type}.${field}(${argument}:)` : `${type}.${field}`
}

const defaultOf = ({ defaultValue, type }) =>
  defaultValue === undefined ? '' : ` = ${escapeHtml(print(astFromValue(defaultValue, type)))}`

/** A name that is the anchor of its own entry, its type, and what it is by default. */
function signature(model, member, id) {
  const name = `<a class="name" href="#${escapeHtml(id)}">${escapeHtml(member.name)}</a>`
  return `<p class="signature"><code>${name}: ${typeLink(model, member.type)}${defaultOf(member)}</code></p>`
}

export function deprecation(md, { deprecationReason }) {
  return deprecationReason
    ? `<div class="deprecated"><strong>Deprecated.</strong> ${md.inline(deprecationReason)}</div>`
    : ''
}

/** The directives that are applied to an element, as the schema writes them. */
export function directivesOn(model, { astNode }) {
  const applied = (astNode?.directives ?? []).filter(({ name }) => !SAID_OTHERWISE.includes(name.value))
  if (applied.length === 0) return ''
  const known = new Set(model.directives.map(({ name }) => name))
  const texts = applied.map((each) => {
    const text = escapeHtml(print(each))
    const { value } = each.name
    return known.has(value) ? text.replace(`@${value}`, link(`/docs/scalars#@${value}`, `@${value}`)) : text
  })
  return `<p class="applied"><code>${texts.join(' ')}</code></p>`
}

/** A list of arguments or of input fields. */
export function inputList({ model, md }, members, parent) {
  if (members.length === 0) return ''
  const items = members.map((member) => {
    const id = `${parent}.${member.name}`
    return `<li id="${escapeHtml(id)}">${signature(model, member, id)}${deprecation(md, member)}${md.description(member.description)}${directivesOn(model, member)}</li>`
  })
  return `<ul class="members">${items.join('\n')}</ul>`
}

/** A list of fields with their arguments. */
export function fieldList(site, fields, parent) {
  const { model, md } = site
  const items = fields.map((field) => {
    const id = `${parent}.${field.name}`
    const args =
      field.args.length > 0
        ? `<div class="arguments"><p class="label">Arguments</p>${inputList(site, field.args, id)}</div>`
        : ''
    return `<li id="${escapeHtml(id)}">${signature(model, field, id)}${deprecation(md, field)}${md.description(field.description)}${args}${directivesOn(model, field)}</li>`
  })
  return `<ul class="members">${items.join('\n')}</ul>`
}

export function valueList({ md }, values, parent) {
  const items = values.map((value) => {
    const id = `${parent}.${value.name}`
    const name = `<a class="name" href="#${escapeHtml(id)}">${escapeHtml(value.name)}</a>`
    return `<li id="${escapeHtml(id)}"><p class="signature"><code>${name}</code></p>${deprecation(md, value)}${md.description(value.description)}</li>`
  })
  return `<ul class="members">${items.join('\n')}</ul>`
}

/** Everything of these members that the search should find. */
export function foundIn(model, members, parent, kind) {
  return members.flatMap((member) => {
    const coordinate = `${parent}.${member.name}`
    const own = {
      title: shown(coordinate),
      kind,
      href: hrefOfMember(model, coordinate),
      text: member.description ?? '',
    }
    return [own, ...foundIn(model, member.args ?? [], coordinate, 'argument')]
  })
}
