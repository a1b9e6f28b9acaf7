// Types for every document of the explorer, from the committed schema: npm run codegen writes generated/graphql.ts.
export default {
  schema: "../GraphKb.Api/schema.graphql",
  documents: ["**/*.graphql", "!node_modules/**"],
  generates: {
    "generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        enumsAsTypes: true,
        useTypeImports: true,
        onlyOperationTypes: true,
        skipTypename: true,
        defaultScalarType: "unknown",
        scalars: { Date: "string", Long: "number", CountryCode: "string" },
      },
    },
  },
};
