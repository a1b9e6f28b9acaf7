import { useEffect, useState } from "preact/hooks";
import { ask, findAnswer, keyOf, UnreachableError, type ApiError, type Question } from "./client.ts";

/** The state of a question: the newest data (while a new answer is awaited, that of the question before), errors, and what is awaited. */
export interface AnswerState<T> {
  readonly data: T | null;
  readonly errors: readonly ApiError[];
  readonly isPending: boolean;
  /** True while the server cannot be reached; it is asked again and again. */
  readonly isUnreachable: boolean;
}

const firstDelay = 500;
const longestDelay = 5000;

/** Asks a question whenever it changes; null asks nothing. An unreachable server is asked again until it answers. */
export function useAnswer<T, V>(question: Question<T, V> | null): AnswerState<T> {
  const key = question && keyOf(question);
  const known = question && findAnswer(question);
  const [state, setState] = useState<AnswerState<T> & { key: string | null }>({
    key: null, data: null, errors: [], isPending: true, isUnreachable: false,
  });
  useEffect(() => {
    if (!question || findAnswer(question)) {
      return undefined;
    }
    const abort = new AbortController();
    void askUntilAnswered(question, abort.signal, (next) => setState((last) => ({ ...last, ...next, key })));
    return () => abort.abort();
  }, [key]);
  useEffect(() => {
    if (known) {
      setState({ key, data: known.data, errors: known.errors, isPending: false, isUnreachable: false });
    }
  }, [key, known]);
  if (known) {
    return { data: known.data, errors: known.errors, isPending: false, isUnreachable: false };
  }
  return state.key === key ? state : { ...state, errors: [], isPending: question !== null };
}

async function askUntilAnswered<T, V>(
  question: Question<T, V>, signal: AbortSignal, report: (state: Partial<AnswerState<T>>) => void,
): Promise<void> {
  for (let delay = firstDelay; !signal.aborted; delay = Math.min(2 * delay, longestDelay)) {
    try {
      const answer = await ask(question, signal);
      if (signal.aborted) {
        return;
      }
      report({ data: answer.data, errors: answer.errors, isPending: false, isUnreachable: false });
      return;
    } catch (failure) {
      if (!(failure instanceof UnreachableError)) {
        return;
      }
      report({ isPending: true, isUnreachable: true });
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
}

/** The data of several questions of one kind, each null until it is answered. Questions that others ask too are sent once. */
export function useAnswers<T, V>(questions: readonly Question<T, V>[]): (T | null)[] {
  const [, setCount] = useState(0);
  const keys = questions.map(keyOf).join("\n\n");
  useEffect(() => {
    const abort = new AbortController();
    questions.filter((question) => !findAnswer(question)).forEach((question) => {
      void askUntilAnswered(question, abort.signal, () => setCount((count) => count + 1));
    });
    return () => abort.abort();
  }, [keys]);
  return questions.map((question) => findAnswer(question)?.data ?? null);
}
