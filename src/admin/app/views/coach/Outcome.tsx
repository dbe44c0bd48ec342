/** What came of a button. The paragraph of a status is always there, because only then its changes are read out. */
export function Outcome({ said, problem }: { said: string; problem: string }) {
  return (
    <>
      <p className="coach-said" role="status">
        {said}
      </p>
      {problem && (
        <p className="coach-wrong" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
