import { buildNext } from '../admin/server/nextBuild.ts'
import { createLog } from '../http/log.ts'
import { run } from './run.ts'

const HELP = `Builds the admin interface if it is not built yet, so that the service does not build it at the start.
Use this command for container images and read-only installations.

  npm run build
`

run(HELP, async () => {
  await buildNext(createLog({ logLevel: 'info', production: true }, 'stderr'))
  return 'done'
})
