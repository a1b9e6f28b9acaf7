import { useEffect, useRef, useState } from "preact/hooks";
import { ask, findAnswer, keyOf, type Answer, type Question } from "./client.ts";

const pause = 1000;

/**
 * The newest answer to a question that changes quickly, as a slider does: one request at a time, and after each answer the question as
 * it is then, so that answers keep coming while the slider moves. Null before the first answer of a family, and where nothing is asked.
 * Questions that differ in the place of the slider alone are one family: the answer before stands for the next one until that is there.
 */
export function useStream<T, V>(question: Question<T, V> | null, family: string): Answer<T> | null {
  const [last, setLast] = useState<{ answer: Answer<T>; family: string } | null>(null);
  const wanted = useRef({ question, family });
  const isBusy = useRef(false);
  wanted.current = { question, family };
  const key = question && keyOf(question);
  useEffect(() => {
    const run = async () => {
      for (let asked = ""; wanted.current.question && keyOf(wanted.current.question) !== asked;) {
        const next = { ...wanted.current, question: wanted.current.question };
        asked = await report(next.question, (answer) => setLast({ answer, family: next.family }));
      }
      isBusy.current = false;
    };
    if (question && !findAnswer(question) && !isBusy.current) {
      isBusy.current = true;
      void run();
    }
  }, [key]);
  useEffect(() => () => {
    wanted.current = { question: null, family: "" };
  }, []);
  return question === null ? null : findAnswer(question) ?? (last?.family === family ? last.answer : null);
}

// Asks a question and gives its key; the empty key where the server does not answer, so that it is asked again after a pause. The rest of
// the page says so.
async function report<T, V>(question: Question<T, V>, use: (answer: Answer<T>) => void): Promise<string> {
  try {
    use(await ask(question));
    return keyOf(question);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, pause));
    return "";
  }
}
