import './workers.ts'
import { explorerPlugin } from '@graphiql/plugin-explorer'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { CostLine } from './CostLine.tsx'
import { isNarrow } from './narrow.ts'
import { OPERATIONS_PLUGIN, WELCOME } from './OperationsPanel.tsx'
import { fetcher } from './session.ts'
import { storage } from './storage.ts'
import { TopBar } from './TopBar.tsx'
import 'graphiql/style.css'
import '@graphiql/plugin-explorer/style.css'
import './playground.css'

// Created once, because another list would make GraphiQL choose its panel anew.
const PLUGINS = [OPERATIONS_PLUGIN, { ...explorerPlugin(), title: 'Explorer' }, HISTORY_PLUGIN]

// The editor underlines an object where it knows nothing of a scalar, and what a browser makes in a ceremony is one.
const OBJECT = { type: 'object' as const }
const OBJECTS = { AuthenticationResponseJSON: OBJECT, RegistrationResponseJSON: OBJECT }

createRoot(document.getElementById('playground') as HTMLElement).render(
  <>
    <TopBar />
    <main>
      <GraphiQL
        fetcher={fetcher}
        storage={storage}
        plugins={PLUGINS}
        visiblePlugin={isNarrow() ? undefined : OPERATIONS_PLUGIN}
        defaultQuery={WELCOME}
        defaultEditorToolsVisibility="variables"
        // The headers that a user types may hold a token.
        shouldPersistHeaders={false}
        showPersistHeadersSettings={false}
        inputValueDeprecation
        customScalarSchemas={OBJECTS}
        schemaDescription
      >
        {/* Waymark's own logo is in the bar above. */}
        <GraphiQL.Logo>{''}</GraphiQL.Logo>
        <GraphiQL.Footer>
          <CostLine />
        </GraphiQL.Footer>
      </GraphiQL>
    </main>
  </>,
)
