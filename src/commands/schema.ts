import { writeFileSync } from 'node:fs'
import { printLibrarySchema } from '../actions/library/schema.ts'
import { printSortedSchema } from '../graphql/printSortedSchema.ts'
import { createSchema } from '../schema.ts'

/** Writes the published schemas: the SDL, and the JSON Schema of a program library. */
writeFileSync('schema/schema.graphql', printSortedSchema(await createSchema()))
writeFileSync('schema/library.schema.json', printLibrarySchema())
