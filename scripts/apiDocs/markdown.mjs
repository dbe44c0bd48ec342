import MarkdownIt from 'markdown-it'
import { codeBlock } from './highlight.mjs'
import { breakable, escapeHtml, link, textOf } from './html.mjs'
import { hrefOfMember, hrefOfType } from './model.mjs'

/** Where a reader of the repository finds a page; who reads this is there already. */
const DEVELOPMENT = 'http://localhost:4000'

/** What the guides link to and what the service serves. Other files are named and not linked. */
const SERVED = new Map([
  ['schema/schema.graphql', '/schema.graphql'],
  ['schema/operations.json', '/operations.json'],
  ['schema/operations', '/docs/read'],
  ['schema/CHANGES.md', '/docs/changes'],
  ['README.md', '/README.md'],
])

/**
 * @param {import('./model.mjs').Model} model
 * @param {ReadonlyMap<string, string>} guides The address of each guide by its file.
 * @param {ReadonlyMap<string, { kind: string, href: string }>} codes Where each code and each reason is explained.
 */
export function markdownOf(model, guides, codes) {
  const md = new MarkdownIt({ html: false, linkify: false })
  const { rules } = md.renderer
  rules.code_inline = (tokens, index) => inLink(tokens, index, nameOf(tokens[index].content))
  rules.text = (tokens, index) => inLink(tokens, index, codesIn(tokens[index].content))
  // An alignment would be an inline style, which the policy of the pages refuses.
  rules.th_open = () => '<th scope="col">'
  rules.td_open = () => '<td>'
  rules.fence = (tokens, index) => codeBlock(tokens[index].content, tokens[index].info.trim())
  rules.link_open = (tokens, index, _options, env) => {
    const href = addressOf(String(tokens[index].attrGet('href')), env)
    return href ? `<a href="${escapeHtml(href)}">` : '<span class="unserved">'
  }
  rules.link_close = (tokens, index, _options, env) => {
    const opened = openingOf(tokens, index)
    const target = String(tokens[opened].attrGet('href'))
    if (addressOf(target, env)) return '</a>'
    const file = fileOf(target, env)
    const said = tokens.slice(opened + 1, index).some(({ content }) => content.includes(file.split('/').at(-1) ?? ''))
    return `</span>${said ? '' : ` <span class="file">(${escapeHtml(file)})</span>`}`
  }

  /** A name in code leads to what it names, if it is a type, a root field, a member or a code of a refusal. */
  function nameOf(content) {
    const shown = `<code>${breakable(escapeHtml(content))}</code>`
    const href = hrefOfName(content)
    return { plain: shown, linked: href ? link(href, shown) : shown }
  }

  function hrefOfName(content) {
    const [, name, member] = /^(\w+)(?:\.(\w+))?$/.exec(content) ?? []
    if (!name) return undefined
    if (member) return hasMember(model, name, member) ? hrefOfMember(model, content) : undefined
    if (codes.has(name)) return codes.get(name)?.href
    for (const root of [model.schema.getMutationType(), model.schema.getQueryType()]) {
      if (root?.getFields()[name] && /[A-Z]/.test(name)) return hrefOfMember(model, `${root.name}.${name}`)
    }
    return hrefOfType(model, name)
  }

  /** The codes of refusals stand in descriptions without being marked as code. */
  function codesIn(content) {
    const shown = escapeHtml(content)
    const linked = shown.replace(/\b[A-Z]+(?:_[A-Z]+)*\b/g, (name) =>
      // A reason is a plain word in capitals, such as EMPTY, so it is one only where it is marked as code.
      codes.has(name) && codes.get(name)?.kind !== 'reason' ? link(codes.get(name)?.href, breakable(name)) : name,
    )
    return { plain: shown, linked }
  }

  /**
   * @param {string} target
   * @param {any} env Has the folder of the guide, by which its links are written.
   */
  function addressOf(target, { folder }) {
    if (target.startsWith(DEVELOPMENT)) return target.slice(DEVELOPMENT.length)
    if (/^(https?:|mailto:)/.test(target)) return target
    if (target.startsWith('#')) return target
    const [file, anchor] = withAnchor(target, folder)
    const page = guides.get(file) ?? SERVED.get(file)
    return page && (anchor && guides.has(file) ? `${page}#${anchor}` : page)
  }

  /**
   * @param {string} target
   * @param {any} env
   */
  const fileOf = (target, { folder }) => withAnchor(target, folder)[0]

  return {
    /** A description: blocks, because some have several paragraphs. */
    description: (text) => (text ? md.render(text, { folder: 'schema' }) : ''),
    inline: (text) => md.renderInline(text, { folder: 'schema' }),
    /** A guide with an anchor at each heading, as GitHub makes them, and its sections for the search. */
    guide(text, folder) {
      const env = { folder }
      const tokens = md.parse(text, env)
      const anchors = new Map()
      const headings = []
      for (const [index, token] of tokens.entries()) {
        if (token.type !== 'heading_open') continue
        const content = tokens[index + 1]
        const title = textOf(md.renderer.render([content], md.options, env))
        const id = anchorOf(content.content, anchors)
        token.attrSet('id', id)
        headings.push({ id, title, level: Number(token.tag.slice(1)), at: index })
      }
      const sections = headings.map(({ at, ...heading }, index) => ({
        ...heading,
        text: textOf(md.renderer.render(tokens.slice(at + 3, headings[index + 1]?.at), md.options, env)),
      }))
      return { html: md.renderer.render(tokens, md.options, env), sections }
    },
  }
}

function hasMember({ schema }, name, member) {
  const type = schema.getType(name)
  return Boolean(type && 'getFields' in type && type.getFields()[member])
}

/** A link or a heading has no second link inside it. */
function inLink(tokens, index, { plain, linked }) {
  let open = 0
  for (const { type } of tokens.slice(0, index)) open += type === 'link_open' ? 1 : type === 'link_close' ? -1 : 0
  return open > 0 ? plain : linked
}

function openingOf(tokens, index) {
  return tokens.findLastIndex(({ type }, at) => at < index && type === 'link_open')
}

function withAnchor(target, folder) {
  const [name, anchor] = decodeURI(target).split('#')
  const parts = `${folder}/${name}`.split('/')
  const path = []
  for (const part of parts) {
    if (part === '..') path.pop()
    else if (part !== '' && part !== '.') path.push(part)
  }
  return [path.join('/'), anchor]
}

/** Anchors as GitHub makes them, and as `scripts/checkLinks.mjs` checks them. */
function anchorOf(heading, anchors) {
  const words = heading.replace(/\]\([^)]*\)/g, '').toLowerCase()
  const slug = words.replace(/[^\p{L}\p{N}_\- ]/gu, '').replaceAll(' ', '-')
  const times = anchors.get(slug) ?? 0
  anchors.set(slug, times + 1)
  return times > 0 ? `${slug}-${times}` : slug
}
