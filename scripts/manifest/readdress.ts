import { escapedAnywhere } from "../../src/domain/xml-text";
import { isUuid, uuidOfUrl } from "./uuid";

/** Input that no manifest can be made from; the message is for whoever typed the command. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";
}

export interface NewAddress {
  /** The folder that the built files are served from, such as https://addins.example.police.uk/strand-report. */
  readonly url: string;
  /** The add-in's id; null for the id that goes with the address. */
  readonly id: string | null;
  /** Where users are sent for help; null for support.html beside the pane. */
  readonly support: string | null;
}

/**
 * The manifest with every address in its own folder moved to another folder, and the matching id. Excel knows an add-in by its id:
 * the same address always gives the same id, so a later version updates the deployed add-in.
 */
export function readdress(manifest: string, { url, id, support }: NewAddress): string {
  const from = folderOf(manifest);
  const to = folderUrl(url);
  if (id !== null && !isUuid(id)) throw new ManifestError(`“${id}” is not an id: it takes the form 841c833e-4a77-45fa-a0f1-9296e8a36f3f.`);
  // Ids of developers' own copies differ from those of organisations, whatever the address.
  const newId = id?.toLowerCase() ?? (to === from ? idOf(manifest) : uuidOfUrl(to));
  // Functions, since `replaceAll` would interpret "$&" and the like in an address.
  const moved = manifest.replaceAll(`"${from}/`, () => `"${escapedAnywhere(to)}/`).replace(/<Id>[^<]*<\/Id>/, `<Id>${newId}</Id>`);
  const said =
    to === from
      ? moved
      : moved
          .replace(DEVELOPERS, () => `The addresses are those of ${escapedAnywhere(to)};`)
          .replace(WRITER, "“npm run release” or “npm run manifest” wrote this.");
  return support === null ? said : said.replaceAll(`"${escapedAnywhere(to)}/support.html"`, () => `"${escapedAnywhere(pageUrl(support))}"`);
}

/** What manifest.xml says about itself and would be wrong in one for a server. */
const DEVELOPERS = "The addresses are those of a developer's own machine;";
const WRITER = /"npm run manifest" writes the manifest for an organisation's server \(docs\/deploy\.md\)\./;

/** The id of a manifest. */
export const idOf = (manifest: string): string => /<Id>([^<]*)<\/Id>/.exec(manifest)![1]!;

/** The folder that a manifest's pane is served from. */
function folderOf(manifest: string): string {
  return /<SourceLocation DefaultValue="([^"]*)\/taskpane\.html"/.exec(manifest)![1]!;
}

/** An address as the manifest has it: lower-case host, nothing after the folder, no slash at the end. */
function folderUrl(text: string): string {
  const url = secure(text);
  // Checked in the text: URL reports no query for "https://server/a?", although the sign is there.
  if (/[?#]/.test(text)) throw new ManifestError(`“${text}” must be the address of a folder, without “?” or “#”.`);
  if (/\.html?$/i.test(url.pathname)) throw new ManifestError(`“${text}” must be the address of the folder, not of the page in it.`);
  return url.href.replace(/\/+$/, "");
}

const pageUrl = (text: string): string => secure(text).href;

function secure(text: string): URL {
  if (!URL.canParse(text)) throw new ManifestError(`“${text}” is not an address: it takes the form https://server/folder.`);
  const url = new URL(text);
  if (url.protocol !== "https:") throw new ManifestError(`“${text}” must begin with https://. Excel takes no other.`);
  if (url.username || url.password) throw new ManifestError("An address in a manifest must hold no user name or password.");
  return url;
}
