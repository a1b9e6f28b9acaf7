import type { SupplyEvidenceQuery } from "../generated/graphql.ts";
import { isWebAddress } from "../parts/SourceList.tsx";
import { formatTonnes } from "../text/numbers.ts";

type Supply = Extract<NonNullable<SupplyEvidenceQuery["nodes"][number]>, { from: unknown }>;

/** What a page that opens from disk contains. */
export interface PageContent {
  readonly title: string;
  readonly sentence: string;
  /** The picture as SVG, made by this page. */
  readonly svg: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly supplies: readonly Supply[];
  readonly address: string;
  readonly citation: string;
}

/** Text in place of markup: names of the data may contain anything. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const style = `body{font:15px/1.5 system-ui,sans-serif;max-width:80rem;margin:2rem auto;padding:0 1rem;color:#1c211d;background:#fbfbf9}
svg{max-width:100%;height:auto}
table{border-collapse:collapse;font-size:13px}td,th{padding:.2rem .6rem;border-bottom:1px solid #ccc;text-align:start;vertical-align:top}
.n{text-align:end}.s{font-size:1.3rem}li{margin-bottom:.6rem}.h{color:#555}`;

/** A view as one HTML file without scripts, which opens from disk and asks nothing of any host. */
export function writePage(content: PageContent): string {
  const cell = (value: string | number | null) =>
    typeof value === "number" ? `<td class="n">${value}</td>` : `<td>${escapeHtml(value ?? "unknown")}</td>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(content.title)}</title><style>${style}</style></head><body>
<h1>${escapeHtml(content.title)}</h1>
<p class="s">${escapeHtml(content.sentence)}</p>
${content.svg}
<h2>The numbers of the picture</h2>
<table><thead><tr>${content.header.map((name) => `<th>${escapeHtml(name)}</th>`).join("")}</tr></thead>
<tbody>${content.rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n")}</tbody></table>
<h2>The evidence</h2>
<ol>${content.supplies.map(writeSupply).join("\n")}</ol>
<h2>Where this is from</h2>
<p>${escapeHtml(content.citation)}</p>
<p><a href="${escapeHtml(content.address)}">${escapeHtml(content.address)}</a></p>
</body></html>
`;
}

function writeSupply(supply: Supply): string {
  const sources = supply.sources.map((source) =>
    isWebAddress(source.url)
      ? `<a href="${escapeHtml(source.url)}" rel="noreferrer noopener">${escapeHtml(source.title)}</a>`
      : escapeHtml(source.title),
  );
  const note = supply.note ? `<br>${escapeHtml(supply.note)}` : "";
  return (
    `<li><strong>${escapeHtml(supply.from.name)} → ${escapeHtml(supply.to.name)}</strong>: ${formatTonnes(supply.tonnes)} of ` +
    `${escapeHtml(supply.mineral.name)}, confidence ${supply.confidence}${note}<br><span class="h">${sources.join("; ")}</span></li>`
  );
}
