import type { CodegenConfig } from '@graphql-codegen/cli'

/** Types and documents for the tests, out of what clients get: the published SDL and the shared operations. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/*.graphql',
  generates: {
    'src/testing/generated/operations.ts': {
      plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
      config: {
        // Strings: a document can be sent as it is, and its diff can be read.
        documentMode: 'string',
        // String literals: an enum would be emitted, and would not accept what comes out of JSON.
        enumsAsTypes: true,
        onlyOperationTypes: true,
        // `__typename` where a document selects it, and nowhere else.
        skipTypename: true,
        useTypeImports: true,
        // What was selected is always in an answer, if only as null; a list is sent as a list.
        avoidOptionals: { field: true },
        arrayInputCoercion: false,
        printFieldsOnNewLines: true,
        // A new scalar has to be named here before anything is generated.
        strictScalars: true,
        scalars: {
          DateTime: 'string',
          Decimal: 'string',
          LocalDate: 'string',
          Tempo: 'string',
          PublicKeyCredentialCreationOptionsJSON: 'object',
          PublicKeyCredentialRequestOptionsJSON: 'object',
          RegistrationResponseJSON: 'object',
          AuthenticationResponseJSON: 'object',
        },
      },
    },
  },
}

export default config
