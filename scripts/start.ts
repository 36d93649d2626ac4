import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { compiler, complaints } from "../workbench/build/build";
import { serve } from "../workbench/build/serve";

/** `npm start`: builds the workbench, serves it on this machine, and rebuilds what changes. */
async function start(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: "string", default: "3000" } } });
  const out = path.join(__dirname, "..", "dist", "workbench");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { port } = await serve(out, Number(values.port));
  console.log("Building the workbench …");
  let built = false;
  compiler({ out }).watch({ aggregateTimeout: 200 }, (error, stats) => {
    const wrong = error?.message ?? (stats && complaints(stats));
    if (wrong) console.error(wrong);
    else console.log(built ? "Built anew: reload the page." : `Strand Report's workbench: http://localhost:${port}  (Ctrl+C ends it)`);
    built = true;
  });
}

start().catch((error: unknown) => {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(taken ? "The port is in use: npm start -- --port 3001" : error);
  process.exit(1);
});
