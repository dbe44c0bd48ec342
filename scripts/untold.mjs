/**
 * What nothing that the service or its tests print may have: access tokens, refresh tokens, recovery codes, the
 * passwords of the tests, and COSE keys in base64url.
 */
export const UNTOLD =
  /\beyJ[\w-]{20,}\.[\w-]{20,}\.[\w-]+|\b[0-9a-f-]{24,36}\.[0-9a-z]{1,4}\.[\w-]{43}|(?<![\w-])[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}(?![\w-])|correct horse|pQECAyYgASFYI|pQEDAycgBiFYI/

/** The colours of a terminal end in a letter, which would hide the beginning of a word. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

/** The first place of a text that has what must not be told, with what stands around it; null when there is none. */
export function toldIn(text) {
  const plain = text.replace(COLOURS, ' ')
  const found = UNTOLD.exec(plain)
  return found && plain.slice(Math.max(0, found.index - 200), found.index + 100)
}

/** Reads a stream in pieces, and remembers the first place that has what must not be told. */
export function listener() {
  let [rest, told] = ['', null]
  return {
    hear(piece) {
      const text = rest + piece
      told ??= toldIn(text)
      rest = text.slice(-500)
    },
    told: () => told,
  }
}
