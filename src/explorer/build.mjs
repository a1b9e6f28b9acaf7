// Builds the explorer: node build.mjs SOURCE OUT. Parts come from the node_modules beside this script, which the build of the server
// copies to where it installs them. Names of files carry a hash of their content, so that browsers may cache them without limit.
import { build } from "esbuild";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

const [source = import.meta.dirname, out = path.join(import.meta.dirname, "dist")] = process.argv.slice(2).map((name) => path.resolve(name));
await rm(out, { recursive: true, force: true });
const result = await build({
  absWorkingDir: source,
  entryPoints: ["app/main.tsx", "style/explorer.css"],
  nodePaths: [path.join(import.meta.dirname, "node_modules")],
  outdir: path.join(out, "assets"),
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: ["es2022"],
  jsx: "automatic",
  jsxImportSource: "preact",
  minify: true,
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
});
const find = (entry) => path.basename(Object.entries(result.metafile.outputs).find(([, file]) => file.entryPoint === entry)[0]);

// The page names all that its script imports, so that the browser fetches everything at once.
const names = new Set();
const follow = (output) => {
  for (const part of result.metafile.outputs[output].imports.filter(({ kind }) => kind === "import-statement")) {
    if (!names.has(part.path)) {
      names.add(part.path);
      follow(part.path);
    }
  }
};
follow(Object.keys(result.metafile.outputs).find((output) => result.metafile.outputs[output].entryPoint === "app/main.tsx"));
const preload = [...names].map((name) => `<link rel="modulepreload" href="/explorer/assets/${path.basename(name)}">\n`).join("");
const page = (await readFile(path.join(source, "index.html"), "utf8"))
  .replace("explorer.css", find("style/explorer.css"))
  .replace("main.js", find("app/main.tsx"))
  .replace("</head>", `${preload}</head>`);
await mkdir(out, { recursive: true });
await writeFile(path.join(out, "index.html"), page);
