import { writeFileSync } from 'node:fs'
import { createSchema, printSortedSchema } from '../schema.ts'

/** Writes the published SDL. */
writeFileSync('schema/schema.graphql', printSortedSchema(await createSchema()))
