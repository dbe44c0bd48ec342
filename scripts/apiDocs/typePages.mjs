import {
  astFromValue,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  print,
} from 'graphql'
import { code, escapeHtml, link } from './html.mjs'
import { directivesOn, fieldList, foundIn, inputList, memberLink, typeLink, valueList } from './members.mjs'
import { hrefOfType, pageOf } from './model.mjs'

/** More uses than these are folded, so that a type that is used everywhere does not fill a page. */
const MOST_SHOWN = 8

const PAGES = [
  ['types', 'Types', 'The objects of the answers, and their interfaces.'],
  ['results', 'Results', 'What mutations answer, and the parts of paginated lists.'],
  ['inputs', 'Inputs', 'The objects that arguments take.'],
  ['enums', 'Enums', 'The values that a field or an argument may have.'],
  ['scalars', 'Scalars and directives', 'The single values, and what the schema says with directives.'],
]

export function typePages(site) {
  const { model } = site
  return PAGES.map(([name, title, summary]) => {
    const types = model.types.filter((type) => pageOf(model, type) === name)
    const directives = name === 'scalars' ? model.directives : []
    const sections = [
      ...types.map((type) => typeSection(site, type)),
      ...directives.map((each) => directive(site, each)),
    ]
    return {
      name,
      group: 'The schema',
      title,
      summary,
      html: `<p>${escapeHtml(summary)}</p>\n${sections.join('\n')}`,
      entries: [
        ...types.map((type) => ({ id: type.name, title: type.name })),
        ...directives.map((each) => ({ id: `@${each.name}`, title: `@${each.name}` })),
      ],
      found: [
        ...types.flatMap((type) => foundOfType(model, type)),
        ...directives.map((each) => ({
          title: `@${each.name}`,
          kind: 'directive',
          href: `/docs/scalars#@${each.name}`,
          text: each.description ?? '',
        })),
      ],
    }
  })
}

function kindOf(type) {
  if (isInputObjectType(type)) return 'input'
  if (isEnumType(type)) return 'enum'
  if (isScalarType(type)) return 'scalar'
  if (isInterfaceType(type)) return 'interface'
  return isUnionType(type) ? 'union' : 'type'
}

function typeSection(site, type) {
  const { model, md } = site
  const id = escapeHtml(type.name)
  return `<section class="entry" aria-labelledby="${id}">
<h2 id="${id}"><a href="#${id}">${id}</a> <span class="kind">${kindOf(type)}</span></h2>
${md.description(type.description)}
${specifiedBy(type)}${directivesOn(model, type)}${relations(model, type)}
${membersOf(site, type)}
${usesOf(model, type)}
</section>`
}

const specifiedBy = ({ specifiedByURL }) =>
  specifiedByURL ? `<p>Specified by ${link(specifiedByURL, escapeHtml(specifiedByURL))}.</p>` : ''

function membersOf(site, type) {
  if (isEnumType(type)) return valueList(site, type.getValues(), type.name)
  if (isInputObjectType(type)) return inputList(site, Object.values(type.getFields()), type.name)
  if (isObjectType(type) || isInterfaceType(type)) return fieldList(site, Object.values(type.getFields()), type.name)
  return ''
}

function relations(model, type) {
  const names = (types) => types.map((each) => typeLink(model, each)).join(', ')
  const lines = []
  if ((isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().length > 0) {
    lines.push(`Implements ${names(type.getInterfaces())}.`)
  }
  if (isUnionType(type)) lines.push(`One of ${names(type.getTypes())}.`)
  const { implementedBy = [], memberOf = [] } = model.uses.get(type.name) ?? {}
  if (implementedBy.length > 0)
    lines.push(`Implemented by ${implementedBy.map((name) => named(model, name)).join(', ')}.`)
  if (memberOf.length > 0) lines.push(`A member of ${memberOf.map((name) => named(model, name)).join(', ')}.`)
  return lines.map((line) => `<p>${line}</p>`).join('')
}

const named = (model, name) => link(hrefOfType(model, name), escapeHtml(name))

/** Where a type is used, so that a reader of a type finds the way to the fields that lead to it. */
function usesOf(model, type) {
  const { answeredBy = [], takenBy = [] } = model.uses.get(type.name) ?? {}
  return useList(model, 'Answered by', answeredBy) + useList(model, 'Taken by', takenBy)
}

function useList(model, label, coordinates) {
  if (coordinates.length === 0) return ''
  const links = coordinates.map((each) => `<li>${memberLink(model, each)}</li>`).join('')
  if (coordinates.length <= MOST_SHOWN) return `<div class="uses"><p class="label">${label}</p><ul>${links}</ul></div>`
  return `<details class="uses"><summary>${label} ${coordinates.length} others</summary><ul>${links}</ul></details>`
}

function directive({ md, model }, { name, description, args, locations }) {
  const id = escapeHtml(`@${name}`)
  const items = args.map(
    (each) =>
      `<li id="${id}.${each.name}"><p class="signature"><code><a class="name" href="#${id}.${each.name}">${each.name}</a>: ${typeLink(model, each.type)}${each.defaultValue === undefined ? '' : ` = ${escapeHtml(print(astFromValue(each.defaultValue, each.type)))}`}</code></p>${md.description(each.description)}</li>`,
  )
  return `<section class="entry" aria-labelledby="${id}">
<h2 id="${id}"><a href="#${id}">${id}</a> <span class="kind">directive</span></h2>
${md.description(description)}
<p>It stands on ${locations.map((each) => code(each)).join(' and ')}.</p>
<ul class="members">${items.join('\n')}</ul>
</section>`
}

function foundOfType(model, type) {
  const own = {
    title: type.name,
    kind: kindOf(type),
    href: hrefOfType(model, type.name),
    text: type.description ?? '',
  }
  if (isEnumType(type)) return [own, ...foundIn(model, type.getValues(), type.name, 'enum value')]
  if (isInputObjectType(type)) {
    return [own, ...foundIn(model, Object.values(type.getFields()), type.name, 'input field')]
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    return [own, ...foundIn(model, Object.values(type.getFields()), type.name, 'field')]
  }
  return [own]
}
