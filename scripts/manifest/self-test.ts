import { idOf } from "./readdress";
import { uuidOfUrl } from "./uuid";

/** The query that makes the pane's page begin with the self-test. */
const PAGE = "taskpane.html?self-test";

/** The manifest of a separate add-in, made from this one: the same pane, which opens on the self-test and runs it at once. */
export function selfTestManifest(manifest: string): string {
  const page = /"([^"]*\/)taskpane\.html"/.exec(manifest)![1]! + PAGE;
  return manifest
    .replaceAll(/"[^"]*\/taskpane\.html"/g, () => `"${page}"`)
    .replace(idOf(manifest), uuidOfUrl(page))
    .replaceAll(/(<DisplayName |id="Group\.Label" )DefaultValue="[^"]*"/g, '$1DefaultValue="Strand Report self-test"');
}
