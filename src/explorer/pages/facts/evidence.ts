/** The evidence of a fact: when it holds, how sure it is, where it was read, and the package that has it. */
export interface FactEvidence {
  readonly id: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly confidence: number;
  readonly note: string | null;
  readonly package: string | null;
  readonly sources: readonly { readonly id: string; readonly title: string }[];
}
