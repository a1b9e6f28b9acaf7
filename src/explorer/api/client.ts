import type { TypedDocumentString } from "../generated/graphql.ts";
import { readKey } from "./key.ts";

/** One error of the API: a sentence for people and a stable code. */
export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly argument?: string; readonly suggestions?: readonly string[] };
}

/** What the API answered: the data as far as there is some, and its errors. */
export interface Answer<T> {
  readonly data: T | null;
  readonly errors: readonly ApiError[];
}

/** The server could not be reached, or what answered is not the API. */
export class UnreachableError extends Error {}

/** A question with its variables. */
export interface Question<T, V> {
  readonly document: TypedDocumentString<T, V>;
  readonly variables: V;
}

const cached = 200;
const answers = new Map<string, Answer<unknown>>();

/** The answer that is in the cache, or undefined. */
export function findAnswer<T, V>(question: Question<T, V>): Answer<T> | undefined {
  return answers.get(keyOf(question)) as Answer<T> | undefined;
}

/** A text that is equal for equal questions. */
export const keyOf = <T, V>(question: Question<T, V>) => `${JSON.stringify(question.variables)}\n${String(question.document)}`;

const ahead = new Map<string, Promise<Answer<unknown>>>();

/** Sends a question before the component that needs it is there; whoever asks it then gets this answer. */
export function askAhead<T, V>(question: Question<T, V>): void {
  const key = keyOf(question);
  const answer = ask(question);
  ahead.set(key, answer);
  const forget = () => ahead.delete(key);
  answer.then(forget, forget);
}

/** Asks the API; an answer without errors is cached. Throws UnreachableError where no answer comes. */
export async function ask<T, V>(question: Question<T, V>, signal?: AbortSignal): Promise<Answer<T>> {
  const earlier = ahead.get(keyOf(question));
  if (earlier) {
    return (await earlier) as Answer<T>;
  }
  const body = JSON.stringify({ query: String(question.document), variables: question.variables });
  const answer = await post<T>(body, signal);
  if (answer.errors.length === 0) {
    remember(keyOf(question), answer);
  }
  return answer;
}

/** The code of the error where the server needs a key. */
export const keyNeeded = "KEY_NEEDED";

/** The header with the key of the server, where the visitor has entered one. */
export function authorization(): Record<string, string> {
  const key = readKey();
  return key === null ? {} : { Authorization: `Bearer ${key}` };
}

async function post<T>(body: string, signal?: AbortSignal): Promise<Answer<T>> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", ...authorization() },
      body,
      ...(signal ? { signal } : {}),
    });
    if (response.status === 401) {
      return { data: null, errors: [{ message: "This server needs a key.", extensions: { code: keyNeeded } }] };
    }
    const json = (await response.json()) as { data?: T; errors?: ApiError[] };
    return { data: json.data ?? null, errors: json.errors ?? [] };
  } catch (failure) {
    if (signal?.aborted) {
      throw failure;
    }
    throw new UnreachableError("The server does not answer.");
  }
}

function remember(key: string, answer: Answer<unknown>): void {
  answers.set(key, answer);
  if (answers.size > cached) {
    answers.delete(answers.keys().next().value!);
  }
}
