import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ListsQuery } from "../generated/graphql.ts";
import { Notice } from "../parts/Notice.tsx";

interface Props {
  readonly id: string;
  readonly kind: string;
  readonly lists: ListsQuery;
}

type Page = ComponentType<{ id: string; lists: ListsQuery }>;

/** The page of an entity; the pages are loaded when the first is opened. */
export function EntityPage({ id, kind, lists }: Props) {
  const [pages, setPages] = useState<Readonly<Record<string, Page>> | null | undefined>(undefined);
  useEffect(() => {
    import("./kinds/pages.ts").then(
      (loaded) => setPages(loaded.pages),
      () => setPages(null),
    );
  }, []);
  if (!pages) {
    return pages === null ? <Notice kind="wrong">This page could not be loaded; load it again.</Notice> : <Notice>Loading …</Notice>;
  }
  const Content = pages[kind];
  return Content ? (
    <Content id={id} lists={lists} />
  ) : (
    <Notice kind="wrong">
      There is no entity with the id {id}: this data has no entities of the kind {kind}.
    </Notice>
  );
}
