import { useEffect, useState } from "preact/hooks";
import { Notice } from "../parts/Notice.tsx";
import { saveFile } from "../share/picture.ts";
import { answerAddress, fetchAnswer, fetchQuestions, formatDefault, type LibraryQuestion } from "./library.ts";

/** The questions of the library: each with its variables, and its answer as a file of every format. */
export function AskPage() {
  const [questions, setQuestions] = useState<readonly LibraryQuestion[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    document.title = "Questions – GraphKb";
    fetchQuestions().then(setQuestions, () => setHasFailed(true));
    return () => {
      document.title = "GraphKb";
    };
  }, []);
  return (
    <article>
      <h1>Questions</h1>
      <p class="hint">
        Each is answered with its sources. A country, an id or a stage may have several values with commas between them. Programs ask the
        same at <code>/questions</code>; <a href="/reference" target="_blank">their description</a>.
      </p>
      {hasFailed && <Notice kind="wrong">The questions could not be read.</Notice>}
      {!questions && !hasFailed && <Notice>Loading …</Notice>}
      {questions?.map((question) => <QuestionForm key={question.name} question={question} />)}
    </article>
  );
}

function QuestionForm({ question }: { question: LibraryQuestion }) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [message, setMessage] = useState("");
  const save = (format: string) => async () => {
    setMessage("");
    try {
      saveFile(`${question.name}.${format}`, await fetchAnswer(answerAddress(question.name, format, values)));
    } catch (failure) {
      setMessage((failure as Error).message);
    }
  };
  return (
    <details>
      <summary>{question.title}</summary>
      <p class="hint">{question.reading}</p>
      {question.variables.map((variable) => (
        <label class="field" key={variable.name} title={variable.description ?? ""}>
          <span>{variable.name}</span>{" "}
          <input
            placeholder={formatDefault(variable.default)}
            value={values[variable.name] ?? ""}
            onInput={(event) => setValues({ ...values, [variable.name]: event.currentTarget.value })}
          />{" "}
          {variable.values.length > 0 && <span class="hint">{variable.values.join(", ")}</span>}
        </label>
      ))}
      <p>
        {question.formats.map((format) => (
          <>
            <button key={format} onClick={save(format)}>
              {format}
            </button>{" "}
          </>
        ))}
        <a href={`/graphiql?query=${encodeURIComponent(question.document)}`} target="_blank">
          in GraphQL
        </a>
      </p>
      {message !== "" && <Notice kind="wrong">{message}</Notice>}
    </details>
  );
}
