import { runOnFile } from './runOnFile.ts'

const HELP = `Writes a backup of the whole database to a file, also while the service runs.

  npm run backup -- <file> [--force]

  --force  replaces the file if it already exists
  --help   shows this text

The backup is the state of one moment. On SQLite it is a SQLite file, and on MongoDB a compressed file that only
"npm run restore" reads. The file gets its name when it is complete and verified. Only its owner may read it: it holds
e-mail addresses and the hashes of passwords and tokens. DATABASE_URL names the database.
`

runOnFile(HELP, 'backUp', (file, contents) => `${file} holds ${contents}. It was read back and is complete.`)
