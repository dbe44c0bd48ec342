import type { CodegenConfig } from '@graphql-codegen/cli'

/** Generates types and documents for the tests from what clients get: the published SDL and the shared operations. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/*.graphql',
  generates: {
    'src/testing/generated/operations.ts': {
      plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
      config: {
        // Documents are strings, so that a test can send one as it is and a diff shows its text.
        documentMode: 'string',
        // Enums are string literals. A TypeScript enum would emit code, and its type would not accept a value from
        // JSON.
        enumsAsTypes: true,
        onlyOperationTypes: true,
        // `__typename` is typed only where a document selects it.
        skipTypename: true,
        useTypeImports: true,
        // An answer contains every selected field, if only as null. A list input is sent as a list.
        avoidOptionals: { field: true },
        arrayInputCoercion: false,
        printFieldsOnNewLines: true,
        // Generation fails until a new scalar is named here.
        strictScalars: true,
        scalars: {
          DateTime: 'string',
          Decimal: 'string',
          LocalDate: 'string',
          Prescription: 'string',
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
