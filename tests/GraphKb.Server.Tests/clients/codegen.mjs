// Generates TypeScript (client preset, strict) and C# types of the schema and the documents, as graphql-codegen's users do.
import { generate } from "@graphql-codegen/cli";

await generate({
  schema: `${process.argv[2]}/graphql`,
  documents: "documents/*.graphql",
  silent: true,
  generates: {
    "generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: { strictScalars: true, scalars: { Date: "string", Long: "number", CountryCode: "string" }, enumsAsTypes: true },
    },
    "generated/GraphKb.cs": {
      plugins: ["c-sharp"],
      config: {
        namespaceName: "Generated",
        jsonAttributesSource: "System.Text.Json",
        scalars: { Date: "System.DateOnly", Long: "long", CountryCode: "string" },
      },
    },
  },
}, true);
console.log("generated");
