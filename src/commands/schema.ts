import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { printLibrarySchema } from '../actions/library/schema.ts'
import { printSortedSchema } from '../graphql/printSortedSchema.ts'
import { createSchema } from '../schema.ts'

/** Writes the published schemas: the SDL, and the JSON Schema of a program library. */
write('schema/schema.graphql', printSortedSchema(await createSchema()))
write('schema/library.schema.json', printLibrarySchema())

/** Leaves a file alone that says the same already, because the build would take it for newer than dist/. */
function write(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}
