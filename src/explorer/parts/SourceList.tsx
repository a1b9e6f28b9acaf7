import { EntityLink } from "./EntityLink.tsx";

interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string | null;
  readonly published?: string | null;
  readonly url?: string | null;
}

/** Sources with a link to their page here, and to where they were published. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <EntityLink id={source.id} name={source.title} />
          {source.publisher && <span class="hint"> {source.publisher}</span>}
          {source.published && <span class="hint"> {source.published}</span>}
          {isWebAddress(source.url) && <> <a class="outside" href={source.url} rel="noreferrer noopener" target="_blank">open ↗</a></>}
        </li>
      ))}
      {sources.length === 0 && <li class="hint">no source on record</li>}
    </ul>
  );
}

/** Whether a text is an address that may be a link: data could hold any scheme. */
export const isWebAddress = (url: string | null | undefined): url is string => /^https?:\/\//i.test(url ?? "");
