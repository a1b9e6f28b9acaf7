import { useState } from "preact/hooks";
import { ask, findAnswer } from "../api/client.ts";
import { useView } from "../app/router.ts";
import { useShared } from "../app/shared.ts";
import { Popover } from "../bar/Popover.tsx";
import { SupplyEvidenceDocument, type SupplyEvidenceQuery } from "../generated/graphql.ts";
import { useGraph } from "../sankey/useGraph.ts";
import { exposureQuestion } from "../sentence/exposureQuestion.ts";
import { viewAddress } from "../view/address.ts";
import { toCsv } from "./csv.ts";
import { editorAddress } from "./editorLink.ts";
import { writePage } from "./page.ts";
import { exportSvg, saveFile, toPng } from "./picture.ts";
import { pictureHeader, pictureRows } from "./rows.ts";

type Supply = Extract<NonNullable<SupplyEvidenceQuery["nodes"][number]>, { from: unknown }>;
const supplyPage = 100;
const leastWidth = 200;
const frameCopied = "The frame is in the clipboard. This server shows it in pages of the origins that its operator lists.";

/** Takes the view away: as a link, a frame, a picture, a table, one file, a citation, or the questions themselves. */
export function ShareMenu() {
  return (
    <Popover label="" text="share, export" align="end">
      <ShareList />
    </Popover>
  );
}

function ShareList() {
  const { view } = useView();
  const [message, setMessage] = useState("");
  const content = useContent();
  const graph = useGraph();
  const { flow } = useShared();
  const attempt = (action: () => Promise<string> | string) => async () => {
    try {
      setMessage(await action());
    } catch {
      setMessage("That did not work in this browser.");
    }
  };
  const copy = (text: string, done: string) =>
    attempt(async () => {
      await navigator.clipboard.writeText(text);
      return done;
    });
  const save = (ending: string, make: () => Blob | Promise<Blob>) =>
    attempt(async () => {
      saveFile(`${content.name}.${ending}`, await make());
      return "";
    });
  const hasPicture = findPicture() !== null;
  const svg = (withText = true) => content.svg(withText)!;
  const frameTitle = content.title.replaceAll('"', "&quot;");
  const frame = `<iframe src="${content.address}&embed=1" width="900" height="700" title="${frameTitle}"></iframe>`;
  const rows = () => pictureRows(graph!, flow?.tonnes ?? 0);
  return (
    <>
      <ul class="menu">
        <li>
          <button onClick={copy(content.address, "The link is in the clipboard.")}>copy link</button>
        </li>
        <li>
          <button onClick={copy(frame, frameCopied)}>copy frame for a page</button>
        </li>
        <li>
          <button onClick={copy(content.citation(), "The citation is in the clipboard.")}>cite this</button>
        </li>
        <li>
          <button disabled={!hasPicture} onClick={save("svg", () => new Blob([svg()], { type: "image/svg+xml" }))}>
            picture as SVG
          </button>
        </li>
        <li>
          <button disabled={!hasPicture} onClick={save("png", () => toPng(svg()))}>
            picture as PNG
          </button>
        </li>
        <li>
          <button disabled={!graph} onClick={save("csv", () => new Blob([toCsv(pictureHeader, rows())], { type: "text/csv" }))}>
            numbers as CSV
          </button>
        </li>
        <li>
          <button
            disabled={!hasPicture || !graph}
            onClick={save(
              "html",
              async () =>
                new Blob(
                  [
                    writePage({
                      title: content.title,
                      sentence: content.sentence(),
                      svg: svg(false),
                      header: pictureHeader,
                      rows: rows(),
                      supplies: await fetchSupplies(rows()),
                      address: content.address,
                      citation: content.citation(),
                    }),
                  ],
                  { type: "text/html" },
                ),
            )}
          >
            this view as one file
          </button>
        </li>
        <li>
          <a class="button" href={editorAddress(view)} target="_blank">
            in GraphQL
          </a>
        </li>
      </ul>
      <p class="hint" role="status">
        {message}
      </p>
    </>
  );
}

// What the files say besides numbers. The sentence and the picture are read from the page, as they are at that moment.
function useContent() {
  const { view } = useView();
  const { lists, flow } = useShared();
  const day = view.day ?? flow?.asOf ?? null;
  const exposure = view.through[0] && findAnswer(exposureQuestion(view, view.through[0]))?.data?.exposure;
  const then = flow && { tonnes: flow.tonnes, bounds: exposure ? ([exposure.atLeast, exposure.atMost] as const) : null };
  const address = location.origin + viewAddress({ ...view, day, data: lists.dataset.version, then, embed: false });
  const sentence = () => document.querySelector(".sentence")?.textContent ?? "";
  const title = document.title;
  const source = `${lists.dataset.title ?? "GraphKb"}, version ${lists.dataset.version}${day ? `, as of ${day}` : ""}`;
  const citation = () => `“${sentence()}” ${source}${lists.dataset.license ? `, ${lists.dataset.license}` : ""}. ${address}`;
  const svg = (withText: boolean) => {
    const picture = findPicture();
    return picture && exportSvg(picture, withText ? [title, sentence()] : [], withText ? [source, address] : []);
  };
  const name = `graphkb-${view.mineral.split(":").at(-1)!}-${day ?? ""}`;
  return { address, sentence, title, citation, svg, name };
}

// The largest picture of the tab that is open; signs of a legend are small.
function findPicture(): SVGSVGElement | null {
  const pictures = [...document.querySelectorAll<SVGSVGElement>("#tab-panel svg")].filter((svg) => svg.clientWidth >= leastWidth);
  return pictures.sort((a, b) => b.clientWidth * b.clientHeight - a.clientWidth * a.clientHeight)[0] ?? null;
}

async function fetchSupplies(rows: readonly (readonly unknown[])[]): Promise<Supply[]> {
  const ids = [
    ...new Set(
      rows.flatMap((row) =>
        String(row.at(-1) ?? "")
          .split(" ")
          .filter((id) => id !== ""),
      ),
    ),
  ];
  const pages = Array.from({ length: Math.ceil(ids.length / supplyPage) }, (_, page) =>
    ids.slice(page * supplyPage, (page + 1) * supplyPage),
  );
  const answers = await Promise.all(pages.map((page) => ask({ document: SupplyEvidenceDocument, variables: { ids: page } })));
  return answers.flatMap((answer) => answer.data?.nodes ?? []).filter((node): node is Supply => node !== null && "from" in node);
}
