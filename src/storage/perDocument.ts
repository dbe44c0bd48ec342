/**
 * Translates each document once, so that a document that is kept in memory is not translated for each request. Callers
 * share the translation and must not change it. Pure.
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
