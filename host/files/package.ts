import { unzip, xmlDecode, zip } from "../library";

/** The parts of a workbook's package, by path. */
export type PackageParts = Map<string, Uint8Array>;

/** Unpacks a workbook's file. Throws what the archive library throws when it is no sound zip. */
export async function unpack(bytes: Uint8Array): Promise<PackageParts> {
  const parts: PackageParts = new Map();
  const reader = unzip(bytes);
  for await (const entry of reader.entries()) {
    if (!entry.path.endsWith("/")) parts.set(entry.path, await entry.bytes());
  }
  await reader.close();
  return parts;
}

/** Packs parts as a file; the content types come first, as readers that stream expect. */
export async function pack(parts: PackageParts): Promise<Uint8Array> {
  // A fixed time keeps two saves of the same content the same bytes.
  const archive = zip({ modTime: new Date(Date.UTC(1980, 0, 1)) });
  for (const [path, bytes] of parts) archive.add(path, bytes);
  return archive.bytes();
}

export const textOf = (bytes: Uint8Array | undefined): string => (bytes ? new TextDecoder().decode(bytes) : "");
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The attributes of an XML tag. */
export function attributesOf(tag: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[name!] = xmlDecode(double ?? single ?? "");
  return found;
}
