import { BufferReader, crc32, createInflateStream, RemoteZipReader, xmlDecode, zip } from "../library";
import { requirePackage } from "./zip-limits";

/** The parts of a workbook's package, by path. */
export type PackageParts = Map<string, Uint8Array>;

/**
 * Unpacks a workbook's file; its name is for messages. Before it unpacks anything, it throws a HostFileError where the file is more than is
 * read, or is not allowed in a workbook. It passes on the archive library's error where the zip is damaged or a part does not match its
 * checksum.
 */
export async function unpack(bytes: Uint8Array, name = "The workbook"): Promise<PackageParts> {
  const parts: PackageParts = new Map();
  const reader = await RemoteZipReader.fromReader(new BufferReader(bytes), { checkCrc32: true });
  const files = reader.getEntries().filter(({ type }) => type === "file");
  requirePackage(files, name);
  for (const file of files) parts.set(partPath(file.path), await contentOf(file, reader));
  return parts;
}

const STORED = 0;
/** A file packed to fewer bytes than this unpacks to less than 300 MB, whatever its header says. */
const SMALL = 256 * 1024;

/** Some programs write Windows paths, or paths from the root. */
const partPath = (path: string): string => path.replace(/\\/g, "/").replace(/^\/+/, "");

async function contentOf(file: ReturnType<RemoteZipReader["getEntries"]>[number], reader: RemoteZipReader): Promise<Uint8Array> {
  // The library cannot read an empty file.
  if (file.compressedSize === 0 && file.uncompressedSize === 0) return new Uint8Array();
  if (file.compressionMethod === STORED || file.compressedSize <= SMALL) return reader.extractEntry(file);
  return inflated(file, (await reader.getRawCompressedData(file))!);
}

interface Packed {
  readonly path: string;
  readonly uncompressedSize: number;
  readonly crc32: number;
}

/** Unpacks a large part, and stops where it turns out larger than its header says. */
async function inflated({ path, uncompressedSize, crc32: checksum }: Packed, packed: Uint8Array): Promise<Uint8Array> {
  const whole = new Uint8Array(uncompressedSize);
  let at = 0;
  const stream = createInflateStream();
  await new Promise<void>((resolve, reject) => {
    stream.on("data", (chunk: Uint8Array) => {
      if (at + chunk.length > whole.length) {
        stream.destroy();
        reject(new Error(`${path} is larger than it says`));
      } else {
        whole.set(chunk, at);
        at += chunk.length;
      }
    });
    stream.on("error", reject);
    stream.on("end", resolve);
    stream.write(packed);
    stream.end();
  });
  if (at !== whole.length || crc32(whole) !== checksum) throw new Error(`${path} is not what its checksum says`);
  return whole;
}

/** Packs parts as a file; the content types come first, as readers that stream expect. */
export async function pack(parts: PackageParts): Promise<Uint8Array> {
  // A fixed time, so that two saves of the same content have the same bytes.
  const archive = zip({ modTime: new Date(Date.UTC(1980, 0, 1)) });
  for (const [path, bytes] of parts) archive.add(path, bytes);
  // With a progress callback the library packs as a stream. Without one, a page's packages from some megabytes on cannot be unpacked again.
  return archive.bytes({ onProgress: () => undefined });
}

/** The workbook's own part, once its parts are settled (`settleParts`). */
export const WORKBOOK = "xl/workbook.xml";

export const textOf = (bytes: Uint8Array | undefined): string => (bytes ? new TextDecoder().decode(bytes) : "");
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The attributes of an XML tag. */
export function attributesOf(tag: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[name!] = xmlDecode(double ?? single ?? "");
  return found;
}
