/** The evidence of a fact: when it holds, how sure it is, and where it was read. */
export interface FactEvidence {
  readonly id: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly confidence: number;
  readonly note: string | null;
  readonly sources: readonly { readonly id: string; readonly title: string }[];
}
