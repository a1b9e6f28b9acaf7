// Reads a GraphML file with graphology and prints some of its nodes and edges: graphml.mjs FILE.
import { readFileSync } from "node:fs";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-graphml";

const graph = parse(MultiDirectedGraph, readFileSync(process.argv[2], "utf8"));
console.log(`${graph.order} nodes, ${graph.size} edges`);
const { label, stage, controller, aggregate } = graph.getNodeAttributes("site:refinery");
console.log(`${label} ${stage} controlled by ${controller}, aggregate ${aggregate}`);
for (const [from, to] of [["refinery", "plant"], ["depot", "market"]]) {
  const [edge] = graph.edges(`site:${from}`, `site:${to}`);
  console.log(`${from} -> ${to}: weight ${graph.getEdgeAttribute(edge, "weight")}, ${graph.getEdgeAttribute(edge, "mineral_name")}`);
}
