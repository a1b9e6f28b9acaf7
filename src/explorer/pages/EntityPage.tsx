import { Notice } from "../parts/Notice.tsx";

/** The page of an entity. */
export function EntityPage({ id }: { id: string; kind: string }) {
  return <Notice>{id}</Notice>;
}
