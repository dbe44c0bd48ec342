import { findUserByUsername } from '../../actions/auth/findUserByUsername.ts'
import { loadDemoData } from '../../seed/loadDemoData.ts'
import { memoryLog } from '../memoryLog.ts'
import { type Person, present, type TestServer } from '../testServer.ts'
import { type RecordingServer, recordingServer } from './recordingServer.ts'

/** A service with the demo data, and the two of its people who make the examples. */
export interface Cast {
  server: RecordingServer
  lena: Person
  mara: Person
}

export async function castOfExamples(plain: TestServer): Promise<Cast> {
  await loadDemoData(plain.waymark.doorway, memoryLog().log)
  const server = recordingServer(plain)
  const signIn = async (username: string) => {
    const person = await server.signInAgain({ user: present(await findUserByUsername(server.waymark, username)) })
    server.know(person, username)
    return person
  }
  return { server, lena: await signIn('demo.lena'), mara: await signIn('demo.mara') }
}
