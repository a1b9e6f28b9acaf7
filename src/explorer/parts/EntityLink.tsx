import { entityAddress } from "../app/router.ts";

/** A link to the page of an entity. */
export function EntityLink({ id, name }: { id: string; name: string }) {
  return <a href={entityAddress(id)}>{name}</a>;
}
