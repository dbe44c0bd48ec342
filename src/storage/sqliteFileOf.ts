import path from 'node:path'

/** The file that the address of a SQLite database names. */
export const sqliteFileOf = (url: string) => path.resolve(url.replace(/^file:(\/\/)?/, ''))
