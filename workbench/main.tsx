import { createRoot } from "react-dom/client";
import { App } from "./app";
import { Bench } from "./bench";
import "./workbench.css";

const bench = new Bench(window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
// The pane's frame looks for it while it loads, so it must exist before anything is drawn.
window.strandWorkbench = bench.side;
window.addEventListener("beforeunload", (event) => {
  if (bench.unsaved) event.preventDefault();
});
await bench.openExample();
createRoot(document.getElementById("workbench")!).render(<App bench={bench} />);
