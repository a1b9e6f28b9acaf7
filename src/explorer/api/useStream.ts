import { useEffect, useRef, useState } from "preact/hooks";
import { ask, findAnswer, keyOf, type Answer, type Question } from "./client.ts";

/**
 * The newest answer to a question that changes quickly, as a slider does: one request at a time, and after each answer the question as
 * it is then, so that answers keep coming while the slider moves. Null before the first answer, and where nothing is asked.
 */
export function useStream<T, V>(question: Question<T, V> | null): Answer<T> | null {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const wanted = useRef(question);
  const isBusy = useRef(false);
  wanted.current = question;
  const key = question && keyOf(question);
  useEffect(() => {
    const next = async () => {
      for (let asked = ""; wanted.current && keyOf(wanted.current) !== asked;) {
        asked = keyOf(wanted.current);
        try {
          setAnswer(await ask(wanted.current));
        } catch {
          // The next move asks again; the rest of the page reports a server that does not answer.
        }
      }
      isBusy.current = false;
    };
    if (question && !findAnswer(question) && !isBusy.current) {
      isBusy.current = true;
      void next();
    }
  }, [key]);
  return question === null ? null : findAnswer(question) ?? answer;
}
