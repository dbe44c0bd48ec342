import { graphql, usePaginationFragment } from 'react-relay'

/** The titles of the programs so far, and a button that loads more of them. */
export function ProgramList({ query }) {
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment(
    graphql`
      fragment ProgramList_query on Query
      @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" })
      @refetchable(queryName: "ProgramListPaginationQuery") {
        programs(first: $count, after: $cursor, orderBy: TITLE_ASC) @connection(key: "ProgramList_programs") {
          edges {
            node {
              id
              title
            }
          }
        }
      }
    `,
    query,
  )
  return (
    <>
      <ul>
        {data.programs.edges.map(({ node }) => (
          <li key={node.id}>{node.title}</li>
        ))}
      </ul>
      {hasNext && (
        <button type="button" disabled={isLoadingNext} onClick={() => loadNext(2)}>
          More
        </button>
      )}
    </>
  )
}
