import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { idOf, ManifestError, readdress } from "./manifest/readdress";

const ROOT = path.join(__dirname, "..");

const command = new Command("npm run manifest --")
  .description("Writes the add-in's manifest for another address than a developer's own machine.")
  .requiredOption("--url <address>", "the https folder that the files of dist/ are served from")
  .option("--out <file>", "where the manifest goes", path.join("out", "manifest.xml"))
  .option("--id <uuid>", "the id of an add-in that is deployed already, from another address")
  .option("--support <address>", "a help page of your own, in place of support.html")
  .allowExcessArguments(false);

function main(): void {
  const { url, out, id, support } = command.parse().opts<{ url: string; out: string; id?: string; support?: string }>();
  const manifest = readdress(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"), { url, id: id ?? null, support: support ?? null });
  mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  writeFileSync(out, manifest);
  console.log(`${out}: id ${idOf(manifest)}`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof ManifestError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
