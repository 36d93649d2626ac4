import { idOf } from "./readdress";
import { uuidOfUrl } from "./uuid";

/** What the pane's page is asked for so that it begins with the self-test. */
const PAGE = "taskpane.html?self-test";

/** The manifest of an add-in of its own beside the one that it is made of: the same pane, which opens on the self-test and runs it at once. */
export function selfTestManifest(manifest: string): string {
  const page = /"([^"]*\/)taskpane\.html"/.exec(manifest)![1]! + PAGE;
  return manifest
    .replaceAll(/"[^"]*\/taskpane\.html"/g, () => `"${page}"`)
    .replace(idOf(manifest), uuidOfUrl(page))
    .replaceAll(/(<DisplayName |id="Group\.Label" )DefaultValue="[^"]*"/g, '$1DefaultValue="Strand Report self-test"');
}
