import { render } from "preact";
import { App } from "./App.tsx";

const root = document.getElementById("explorer")!;
root.textContent = "";
render(<App />, root);
