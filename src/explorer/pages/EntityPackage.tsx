import { useContext } from "preact/hooks";
import { useAnswer } from "../api/useAnswer.ts";
import { EntityPackageDocument } from "../generated/graphql.ts";
import { FromPackage, LayersContext } from "../parts/FromPackage.tsx";

/** The package that an entity comes from; nothing where all rows come from one. */
export function EntityPackage({ id }: { id: string }) {
  return useContext(LayersContext) ? <Answer id={id} /> : null;
}

function Answer({ id }: { id: string }) {
  const { data } = useAnswer({ document: EntityPackageDocument, variables: { id } });
  return data?.node && "package" in data.node ? <FromPackage name={data.node.package} /> : null;
}
