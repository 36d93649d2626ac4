import { isUuid, uuidOfUrl } from "./uuid";

/** What cannot be made a manifest of; its message is meant for whoever typed the command. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";
}

export interface NewAddress {
  /** The folder that the built files are served from, such as https://addins.example.police.uk/strand-report. */
  readonly url: string;
  /** The add-in's id; null for the one that belongs to the address. */
  readonly id: string | null;
  /** Where users are sent for help; null for support.html beside the pane. */
  readonly support: string | null;
}

/**
 * The manifest with every address of its own folder moved to another one, and the id that goes with it. Excel knows an add-in by its
 * id: the same address always gives the same id, so that a later version updates the add-in that is deployed.
 */
export function readdress(manifest: string, { url, id, support }: NewAddress): string {
  const from = folderOf(manifest);
  const to = folderUrl(url);
  if (id !== null && !isUuid(id)) throw new ManifestError(`“${id}” is not an id: it takes the form 841c833e-4a77-45fa-a0f1-9296e8a36f3f.`);
  // Ids of developers' own copies stay apart from those of organisations, whatever address they are given.
  const newId = id?.toLowerCase() ?? (to === from ? idOf(manifest) : uuidOfUrl(to));
  // Functions, since "$&" and its like in an address would be directions to replaceAll.
  const moved = manifest.replaceAll(`"${from}/`, () => `"${escaped(to)}/`).replace(/<Id>[^<]*<\/Id>/, `<Id>${newId}</Id>`);
  const said =
    to === from
      ? moved
      : moved
          .replace(DEVELOPERS, () => `The addresses are those of ${escaped(to)};`)
          .replace(WRITER, "“npm run release” or “npm run manifest” wrote this.");
  return support === null ? said : said.replaceAll(`"${escaped(to)}/support.html"`, () => `"${escaped(pageUrl(support))}"`);
}

/** What manifest.xml says of itself, which is not so of the one for a server. */
const DEVELOPERS = "The addresses are those of a developer's own machine;";
const WRITER = /"npm run manifest" writes the manifest for an organisation's server \(docs\/deploy\.md\)\./;

/** The id of a manifest. */
export const idOf = (manifest: string): string => /<Id>([^<]*)<\/Id>/.exec(manifest)![1]!;

/** The folder that a manifest's pane is served from. */
function folderOf(manifest: string): string {
  return /<SourceLocation DefaultValue="([^"]*)\/taskpane\.html"/.exec(manifest)![1]!;
}

/** An address as it is written into the manifest: lower-case host, nothing after the folder, no slash at the end. */
function folderUrl(text: string): string {
  const url = secure(text);
  // In the text, since "https://server/a?" has no query for URL to tell of, and yet the sign.
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

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
