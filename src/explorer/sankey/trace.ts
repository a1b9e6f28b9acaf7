import type { Band } from "./graph.ts";

/** The keys of all boxes and bands on chains through one box or band: everything upstream and downstream of it. */
export function traceChains(bands: readonly Band[], key: string): Set<string> {
  const start = bands.find((band) => band.key === key);
  const traced = new Set<string>([key]);
  follow(bands, start ? start.to : key, "from", "to", traced);
  follow(bands, start ? start.from : key, "to", "from", traced);
  return traced;
}

function follow(bands: readonly Band[], start: string, near: "from" | "to", far: "from" | "to", traced: Set<string>): void {
  const seen = new Set([start]);
  const open = [start];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    traced.add(box);
    for (const band of bands) {
      if (band[near] === box) {
        traced.add(band.key);
        if (!seen.has(band[far])) {
          seen.add(band[far]);
          open.push(band[far]);
        }
      }
    }
  }
}
