import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { type OperationDefinitionNode, parse } from 'graphql'
import { useId, useState } from 'react'
import { isNarrow } from './narrow.ts'
import { sampleVariables } from './samples.ts'

const GROUPS = ['Read', 'Train', 'Coach', 'Sign in and account']
const TEXTS = new Set(OPERATIONS.map(({ text }) => text.trim()))

/** Lists the published documents. A click puts a document into the editor, together with sample variables. */
function OperationsPanel() {
  const [wanted, setWanted] = useState('')
  const [said, setSaid] = useState('')
  const load = useLoad()
  const searchId = useId()
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  const found = OPERATIONS.filter(({ name, description }) => {
    const text = `${name} ${description}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })

  return (
    <section className="operations" aria-label="Published operations">
      <h2 className="operations-title">Operations</h2>
      <p className="operations-hint">Click an operation to load it into the editor. Press Ctrl-Enter to run it.</p>
      <label htmlFor={searchId}>Find</label>
      <input
        id={searchId}
        type="search"
        value={wanted}
        placeholder="program, set, passkey …"
        onChange={({ target }) => setWanted(target.value)}
      />
      {GROUPS.map((group) => {
        const members = found.filter((operation) => operation.group === group)
        if (members.length === 0) return null
        return (
          <details key={group} open>
            <summary>
              <h3>{group}</h3> <span className="operations-count">{members.length}</span>
            </summary>
            <ul>
              {members.map((operation) => (
                <li key={operation.name}>
                  <button
                    type="button"
                    onClick={() => {
                      load(operation)
                      setSaid(`${operation.name} is loaded.`)
                    }}
                  >
                    <strong>{operation.name}</strong>
                    <span>{operation.description}</span>
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
      {found.length === 0 && <p className="operations-hint">No operation contains these words.</p>}
      <p className="unseen" role="status">
        {said}
      </p>
    </section>
  )
}

function useLoad() {
  const { schema, queryEditor, variableEditor, responseEditor } = useGraphiQL(
    ({ schema, queryEditor, variableEditor, responseEditor }) => ({
      schema,
      queryEditor,
      variableEditor,
      responseEditor,
    }),
  )
  const { addTab, setOperationFacts, setVisiblePlugin } = useGraphiQLActions()

  return ({ name, text }: PublishedOperation) => {
    const before = queryEditor?.getValue().trim() ?? ''
    // A text that the user wrote is not overwritten: the document opens in a new tab.
    if (before !== '' && before !== WELCOME.trim() && !TEXTS.has(before)) addTab()
    const variables = schema ? sampleVariables(schema, text) : {}
    queryEditor?.setValue(text)
    // GraphiQL parses the new text only a moment later, and until then would run it under the old operation name.
    const documentAST = parse(text)
    const operations = documentAST.definitions.filter(
      (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
    )
    setOperationFacts({ documentAST, operationName: name, operations })
    variableEditor?.setValue(Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '')
    responseEditor?.setValue('')
    if (isNarrow()) {
      setVisiblePlugin(null)
      queryEditor?.focus()
    }
  }
}

function OperationsIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M8 5h13M8 12h13M8 19h13M3 5h.01M3 12h.01M3 19h.01" />
    </svg>
  )
}

export const OPERATIONS_PLUGIN: GraphiQLPlugin = {
  title: 'Published operations',
  icon: OperationsIcon,
  content: OperationsPanel,
}

/** The editor's text on the first visit. */
export const WELCOME = `# Welcome! To run this query,
# press the play button or
# Ctrl-Enter. To complete a
# word, press Ctrl-Space. The
# first icon on the left opens
# the documentation.

${OPERATIONS.find(({ name }) => name === 'Programs')?.text ?? ''}`
