import { buildNext } from '../admin/server/nextBuild.ts'
import { createLog } from '../http/log.ts'
import { run } from './run.ts'

const HELP = `Builds the admin interface where it is not built, so that a start need not: for images and read-only installations.

  npm run build
`

run(HELP, async () => {
  await buildNext(createLog({ logLevel: 'info', production: true }, 'stderr'))
  return 'done'
})
