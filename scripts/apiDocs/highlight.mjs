import { escapeHtml } from './html.mjs'

// Comments, strings and words of a language: enough to find one's way in a document, without a library of grammars.
const WORDS = {
  graphql: 'query|mutation|fragment|on|true|false|null',
  json: 'true|false|null',
  js: 'import|from|export|async|function|await|const|let|return|if|else|try|finally|catch|throw|new|typeof|for|of|null|true|false',
}
const SAME = { ts: 'js', javascript: 'js', typescript: 'js' }
const COMMENTS = { graphql: '#.*', js: '\\/\\/.*', sh: '(?<=^|\\s)#.*' }

/** Marks a text by spans. A language that is not known is only escaped. */
function highlight(text, language) {
  const known = SAME[language] ?? language
  const parts = [
    COMMENTS[known] && `(?<comment>${COMMENTS[known]})`,
    (known in WORDS || known === 'sh') && `(?<string>"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*')`,
    known in WORDS && `\\b(?<word>${WORDS[known]})\\b`,
  ].filter(Boolean)
  if (parts.length === 0) return escapeHtml(text)
  let html = ''
  let end = 0
  for (const match of text.matchAll(new RegExp(parts.join('|'), 'gm'))) {
    const [kind] = Object.entries(match.groups).find(([, value]) => value !== undefined)
    html += `${escapeHtml(text.slice(end, match.index))}<span class="${kind}">${escapeHtml(match[0])}</span>`
    end = match.index + match[0].length
  }
  return html + escapeHtml(text.slice(end))
}

/** A block of code. The script of the page gives each its button to copy it. */
export function codeBlock(text, language, label) {
  const name = label ? `<figcaption>${escapeHtml(label)}</figcaption>` : ''
  return `<figure class="code" data-label="${escapeHtml(label ?? '')}">${name}<pre><code>${highlight(text.trimEnd(), language)}</code></pre></figure>`
}
