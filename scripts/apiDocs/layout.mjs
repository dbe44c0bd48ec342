import { escapeHtml } from './html.mjs'

/**
 * @typedef {object} Page
 * @property {string} name The last part of its address; empty for the overview.
 * @property {string} group Under which heading the menu lists it.
 * @property {string} title
 * @property {string} summary One sentence, for the menu's readers and for search engines.
 * @property {string} html What stands below the title.
 * @property {{ id: string, title: string }[]} entries What the menu lists below the page while it is open.
 * @property {{ title: string, kind: string, href: string, text: string }[]} found What the search finds in it.
 */

export const hrefOfPage = (name) => (name ? `/docs/${name}` : '/docs')

/**
 * The whole HTML of a page. The menu is a popover on small screens and stands beside the text on large ones, both
 * without a script.
 *
 * @param {Page} page
 * @param {readonly Page[]} pages
 * @param {{ css: string, js: string, search: string, version: string }} site The addresses of the files, and the version.
 */
export function layout(page, pages, site) {
  const title = page.name ? `${page.title} · Waymark API` : 'Waymark API reference'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(page.summary)}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/signin/icon.svg">
<link rel="stylesheet" href="${site.css}">
<script src="${site.js}" type="module"></script>
</head>
<body data-search="${site.search}">
<a class="skip" href="#text">Skip to the text</a>
<header class="bar">
<button type="button" class="menu-button" popovertarget="menu">Menu</button>
<a class="home" href="/"><img src="/signin/icon.svg" alt="" width="24" height="24"> Waymark</a>
<a class="of-docs" href="/docs"${page.name ? '' : ' aria-current="page"'}>API reference</a>
<form class="search" role="search" hidden>
<label class="unseen" for="wanted">Search the reference</label>
<input id="wanted" type="search" placeholder="Search" autocomplete="off" spellcheck="false" aria-describedby="found-hint">
<span class="key" aria-hidden="true">/</span>
</form>
</header>
<section id="found" class="found" aria-label="Search results" hidden>
<p id="found-hint" role="status"></p>
<ol></ol>
</section>
<div class="columns">
<nav id="menu" class="menu" popover aria-label="API reference">
${menu(page, pages)}
</nav>
<main id="text" tabindex="-1">
<h1>${escapeHtml(page.title)}</h1>
${page.html}
<footer><p>Waymark ${escapeHtml(site.version)}. This reference is made from <a href="/schema.graphql">the schema</a> of this service.</p></footer>
</main>
</div>
<p id="said" class="unseen" role="status"></p>
</body>
</html>
`
}

function menu(current, pages) {
  const groups = [...new Set(pages.map(({ group }) => group).filter(Boolean))]
  return groups
    .map((group) => {
      const members = pages.filter((page) => page.group === group)
      return `<h2>${escapeHtml(group)}</h2>\n<ul>${members.map((page) => menuItem(page, page === current)).join('')}</ul>`
    })
    .join('\n')
}

function menuItem(page, isCurrent) {
  const { name, title, entries } = page
  const own =
    isCurrent && entries.length > 1
      ? `<ul>${entries.map((each) => `<li><a href="#${escapeHtml(each.id)}">${escapeHtml(each.title)}</a></li>`).join('')}</ul>`
      : ''
  const current = isCurrent ? ' aria-current="page"' : ''
  return `<li><a href="${hrefOfPage(name)}"${current}>${escapeHtml(title)}</a>${own}</li>`
}
