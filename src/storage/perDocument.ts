/**
 * The same translation for the same document: what is kept in memory is translated once, not for each request. Whoever gets
 * it shares it and changes nothing. Pure.
 */
export function perDocument<Document extends object, Translated>(
  translate: (document: Document) => Translated,
): (document: Document) => Translated {
  const translated = new WeakMap<Document, Translated>()
  return (document) => {
    const known = translated.get(document)
    if (known !== undefined) return known
    const made = translate(document)
    translated.set(document, made)
    return made
  }
}
