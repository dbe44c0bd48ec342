// Text for HTML. Everything that comes from the schema, the operations or the guides passes through here or through
// markdown-it, which escapes by itself.

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text) => String(text).replace(/[&<>"']/g, (character) => ENTITIES[character])

export const link = (href, html) => `<a href="${escapeHtml(href)}">${html}</a>`

/** A name in code. Long names may break after an underscore, so that they fit on a phone. */
export const code = (text) => `<code>${breakable(escapeHtml(text))}</code>`

export const breakable = (html) => html.replace(/_(?=[A-Z])/g, '_<wbr>')

/** The plain text of a piece of HTML, for the search. */
export function textOf(html) {
  const plain = html.replace(/<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot|#39);/g, (entity) => {
    return Object.keys(ENTITIES).find((character) => ENTITIES[character] === entity)
  })
  return plain.replace(/\s+/g, ' ').trim()
}
