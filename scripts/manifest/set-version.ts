import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { version } from "../../package.json";
import { withVersion } from "./version";

// Run by `npm version`: the manifest takes the version of package.json.
const FILE = path.join(__dirname, "..", "..", "manifest.xml");
writeFileSync(FILE, withVersion(readFileSync(FILE, "utf8"), version));
