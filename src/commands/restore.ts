import { runOnFile } from './runOnFile.ts'

const HELP = `Restores the whole database from a file that "npm run backup" has written. Stop the service first.

  npm run restore -- <file> [--force]

  --force  replaces all data of a database that has some
  --help   shows this text

The command verifies the whole file before it changes anything. A backup of SQLite is restored to SQLite, and a backup of
MongoDB to MongoDB. DATABASE_URL names the database. The service brings an older backup up to date when it starts.
`

runOnFile(HELP, 'restore', (file, contents) => `The database holds ${contents}, as in ${file}.`)
