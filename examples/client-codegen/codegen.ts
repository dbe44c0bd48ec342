import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  // A real client repository commits the SDL from a release of the service. Its build then needs no running service,
  // and changes only when somebody takes a newer SDL.
  schema: '../../schema/schema.graphql',
  documents: 'operations/*.graphql',
  generates: {
    'src/generated/operations.ts': {
      plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
      config: {
        // Documents are strings, so the client needs no GraphQL library at run time.
        documentMode: 'string',
        enumsAsTypes: true,
        // The service may add enum values before this client knows them, so a switch over an enum needs a default.
        futureProofEnums: true,
        onlyOperationTypes: true,
        skipTypename: true,
        useTypeImports: true,
        // An answer contains every selected field, if only as null.
        avoidOptionals: { field: true },
        // This client cannot read a scalar that the service adds later.
        defaultScalarType: 'unknown',
        // Decimals stay strings, because a float would round them.
        scalars: { DateTime: 'string', Decimal: 'string', Prescription: 'string', Tempo: 'string' },
      },
    },
  },
}

export default config
