import { entityAddress } from "../app/router.ts";

/** A link to the page of an entity. */
export function EntityLink({ id, name }: { id: string; name: string }) {
  return <a href={entityAddress(id)}>{name}</a>;
}

/** A link to an end of a fact that may be of several kinds, such as an owner. */
export function End({ end }: { end: object }) {
  return "id" in end && "name" in end ? <EntityLink id={String(end.id)} name={String(end.name)} /> : <>?</>;
}
