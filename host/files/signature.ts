import { HostFileError } from "./errors";
import type { PackageParts } from "./package";
import { textOf } from "./package";

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const utf16 = (text: string): number[] => ascii(text).flatMap((code) => [code, 0]);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const GZIP = [0x1f, 0x8b];
/** The worksheets of Excel 2 to 4, which had no container. */
const OLD_SHEETS = [0x00, 0x02, 0x04].map((version) => [0x09, version]);

const RESAVE = "Open it in Excel and save it as .xlsx (Excel Workbook)";

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP);

/** Refuses bytes that are known to be neither a package nor a text, and says what they are. `name` is the file's, for the message. */
export function refuseBinary(bytes: Uint8Array, name: string): void {
  if (/(^|[\\/])~\$[^\\/]*$/.test(name))
    throw new HostFileError(
      "NotAWorkbook",
      `${name} is not a workbook. Excel puts it beside an open workbook to say who has it open. Use the workbook itself.`,
    );
  if (startsWith(bytes, OLE)) throw compound(bytes, name);
  if (OLD_SHEETS.some((signature) => startsWith(bytes, signature) && bytes[3] === 0)) throw oldFormat(name);
  if (startsWith(bytes, ascii("%PDF")))
    throw new HostFileError(
      "OtherFormat",
      `${name} is a PDF, which has no cells. Ask for the workbook that it was made from. Or take its tables into Excel (Data, Get Data, From PDF), compare them with the PDF, and save as .xlsx.`,
    );
  if (startsWith(bytes, GZIP)) throw new HostFileError("OtherFormat", `${name} is compressed (gzip). Unpack it, and use the file in it.`);
}

/** What an old compound file holds, by its streams' names, which are in UTF-16. */
function compound(bytes: Uint8Array, name: string): HostFileError {
  const holds = (stream: string) => contains(bytes, utf16(stream));
  // An encrypted .xlsx is wrapped in one.
  if (holds("EncryptedPackage"))
    return new HostFileError(
      "PasswordProtected",
      `${name} is protected with a password. Open it in Excel and save a copy without one (File, Info, Protect Workbook).`,
    );
  if (holds("WordDocument")) return document(name, "a Word document");
  if (holds("PowerPoint Document")) return document(name, "a PowerPoint presentation");
  return oldFormat(name);
}

export const binaryWorkbook = (name: string): HostFileError =>
  new HostFileError("OtherFormat", `${name} is an Excel binary workbook (.xlsb), which is not read. ${RESAVE}.`);

const oldFormat = (name: string): HostFileError =>
  new HostFileError("OldFormat", `${name} is in the format of Excel 97–2003 (.xls), which is not read. ${RESAVE}.`);

const document = (name: string, what: string): HostFileError =>
  new HostFileError("NotAWorkbook", `${name} is ${what}, not a workbook. Copy its table into a new Excel workbook, and use that.`);

/** What the parts of a zip make up: a workbook that can be read; otherwise an error says what they are. */
export function kindOfPackage(parts: PackageParts, name: string): "xlsx" | "ods" {
  const has = (pattern: RegExp) => [...parts.keys()].some((path) => pattern.test(path));
  const open = /^application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(textOf(parts.get("mimetype")))?.[1];
  if (open !== undefined) {
    if (open !== "spreadsheet") throw document(name, `an OpenDocument file (${open})`);
    if (/<manifest:encryption-data\b/.test(textOf(parts.get("META-INF/manifest.xml"))))
      throw new HostFileError("PasswordProtected", `${name} is protected with a password. Save a copy without one, as .xlsx.`);
    return "ods";
  }
  if (has(/^\/?xl\/workbook\.bin$/)) throw binaryWorkbook(name);
  if (has(/\.iwa$/) || parts.has("Index.zip"))
    throw new HostFileError(
      "OtherFormat",
      `${name} is a file of Apple's Numbers, Pages or Keynote. Open it there, export it to Excel (File, Export To, Excel), and use the .xlsx.`,
    );
  if (has(/^\/?word\//)) throw document(name, "a Word document");
  if (has(/^\/?ppt\//)) throw document(name, "a PowerPoint presentation");
  if (!parts.has("[Content_Types].xml")) {
    const inside = [...parts.keys()].find((path) => /\.(xlsx|xlsm|xls|xlsb|ods|csv|txt|tsv)$/i.test(path) && !path.startsWith("__MACOSX/"));
    throw new HostFileError(
      "NotAWorkbook",
      `${name} is a zip file, but not an Excel workbook.${inside === undefined ? "" : ` It holds ${inside}: unpack it, and use that.`}`,
    );
  }
  if (!has(/^\/?xl\/.*\.xml$/)) throw new HostFileError("NotAWorkbook", `${name} is an Office file, but not an Excel workbook.`);
  return "xlsx";
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const last = bytes.length - wanted.length;
  for (let i = 0; i <= last; i++) if (bytes[i] === wanted[0] && wanted.every((byte, at) => bytes[i + at] === byte)) return true;
  return false;
}
