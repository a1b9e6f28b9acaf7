import { authorization, type ApiError } from "../api/client.ts";

/** A variable of a question. */
export interface Variable {
  readonly name: string;
  readonly type: string;
  readonly default: unknown;
  readonly values: readonly string[];
  readonly description: string | null;
}

/** A question of the library of the server. */
export interface LibraryQuestion {
  readonly name: string;
  readonly title: string;
  readonly reading: string;
  readonly variables: readonly Variable[];
  readonly formats: readonly string[];
  readonly document: string;
}

/** All questions; throws where the server does not answer. */
export async function fetchQuestions(): Promise<readonly LibraryQuestion[]> {
  const response = await fetch("/questions", { headers: { Accept: "application/json", ...authorization() } });
  if (!response.ok) {
    throw new Error("The questions could not be read.");
  }
  return (await response.json()) as readonly LibraryQuestion[];
}

/** The address of an answer: only what was filled in is a parameter. */
export function answerAddress(name: string, format: string, values: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(values).filter(([, value]) => value.trim() !== "");
  const search = new URLSearchParams(pairs).toString();
  return `/questions/${name}.${format}${search === "" ? "" : `?${search}`}`;
}

/** The answer as a file; an error has the sentence of the server. */
export async function fetchAnswer(address: string): Promise<Blob> {
  const response = await fetch(address, { headers: authorization() });
  if (!response.ok) {
    const json = (await response.json().catch(() => ({}))) as { errors?: readonly ApiError[] };
    throw new Error(json.errors?.[0]?.message ?? "The server did not answer.");
  }
  return await response.blob();
}

/** A default as a person types it: several values have commas between them. */
export function formatDefault(value: unknown): string {
  return value === null || value === undefined ? "" : Array.isArray(value) ? value.join(",") : String(value);
}
