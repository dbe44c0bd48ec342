import { Suspense } from 'react'
import { graphql, RelayEnvironmentProvider, useLazyLoadQuery } from 'react-relay'
import { ProgramList } from './ProgramList'

/** Who is signed in, and the programs. */
export function App({ environment }) {
  return (
    <RelayEnvironmentProvider environment={environment}>
      <Suspense fallback={<p>Loading …</p>}>
        <Page />
      </Suspense>
    </RelayEnvironmentProvider>
  )
}

function Page() {
  const data = useLazyLoadQuery(
    graphql`
      query AppQuery {
        me {
          username
        }
        ...ProgramList_query
      }
    `,
    {},
  )
  return (
    <>
      <h1>{data.me?.username ?? 'Signed out'}</h1>
      <ProgramList query={data} />
    </>
  )
}
