// A plugin of the editor: the questions of analysts that come with the server, each opened by a click.
window.questionsPlugin = () => {
  const create = React.createElement;
  const Icon = () => create("svg", { viewBox: "0 0 20 20", fill: "none", stroke: "currentColor", strokeWidth: 1.5 },
    create("path", { d: "M3 5h14M3 10h14M3 15h9" }));
  const Content = () => {
    const [questions, setQuestions] = React.useState(null);
    const { queryEditor, variableEditor } = GraphiQL.React.useEditorContext({ nonNull: true });
    React.useEffect(() => {
      window.fetchWithKey("/graphiql/questions").then((answer) => answer.json())
        .then((list) => setQuestions(Array.isArray(list) ? list : []), () => setQuestions([]));
    }, []);
    const open = (question) => {
      queryEditor?.setValue(question.text);
      variableEditor?.setValue("");
    };
    return create("section", { "aria-label": "Questions" },
      create("div", { className: "graphiql-doc-explorer-title" }, "Questions"),
      create("p", null, "Each is a file of the folder questions, and explains itself. Variables have defaults that you can change."),
      questions === null ? create("p", null, "Loading …")
        : questions.length === 0 ? create("p", null, "The questions could not be read.")
        : create("ul", { className: "questions" }, questions.map((question) =>
          create("li", { key: question.name }, create("button", { type: "button", onClick: () => open(question) }, question.title)))));
  };
  return { title: "Questions", icon: Icon, content: Content };
};
