/**
 * The text of bytes in the encodings in which spreadsheet programs write CSV: UTF-8, with a byte order mark or without,
 * UTF-16, and Windows-1252. Pure.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be')
  const wide = wideEncoding(bytes)
  if (wide) return decoded(bytes, wide)
  try {
    // Some programs read the mark of a file in another encoding, and write what they have read.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^(?:\ufeff|ï»¿)+/, '')
  } catch {
    return decoded(bytes, 'windows-1252')
  }
}

const decoded = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)

/** Without a byte order mark, every other byte of Latin text in UTF-16 is zero, and no byte of any other text is. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0]
  const looked = Math.min(bytes.length, 2_000)
  for (let index = 0; index < looked; index += 1) if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > looked / 5 && even < odd / 4) return 'utf-16le'
  return even > looked / 5 && odd < even / 4 ? 'utf-16be' : null
}
