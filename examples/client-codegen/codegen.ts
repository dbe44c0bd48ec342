import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  // A real repository takes the committed SDL from a release of the service, and commits it, so that its build needs no
  // running service and changes only when somebody takes a newer one.
  schema: '../../schema/schema.graphql',
  documents: 'operations/*.graphql',
  generates: {
    'src/generated/operations.ts': {
      plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
      config: {
        // Strings: nothing of GraphQL is needed at run time.
        documentMode: 'string',
        enumsAsTypes: true,
        // The service may learn new values before this client does: a switch over an enum needs a default.
        futureProofEnums: true,
        onlyOperationTypes: true,
        skipTypename: true,
        useTypeImports: true,
        // What was selected is always in an answer, if only as null.
        avoidOptionals: { field: true },
        // A scalar that the service learns later is none that this client reads yet.
        defaultScalarType: 'unknown',
        // Decimals stay strings: a float would round them.
        scalars: { DateTime: 'string', Decimal: 'string', Tempo: 'string' },
      },
    },
  },
}

export default config
