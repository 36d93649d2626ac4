import { HostFileError } from "./errors";

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Refuses bytes that cannot be an .xlsx package, saying what they are instead. `name` is the file's, for the message. */
export function requirePackage(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) throw new HostFileError("Empty", `${name} is empty.`);
  if (startsWith(bytes, ZIP)) return;
  if (!startsWith(bytes, OLE)) throw new HostFileError("NotAWorkbook", `${name} is not an Excel workbook.`);
  // An encrypted .xlsx is wrapped in an old compound file with a stream of this name, in UTF-16.
  if (contains(bytes, utf16("EncryptedPackage"))) throw new HostFileError("PasswordProtected", `${name} is protected with a password.`);
  throw new HostFileError("OldFormat", `${name} is in the format of Excel 97–2003 (.xls). Save it as .xlsx first.`);
}

const utf16 = (text: string): number[] => [...text].flatMap((char) => [char.charCodeAt(0), 0]);

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const last = bytes.length - wanted.length;
  for (let i = 0; i <= last; i++) if (bytes[i] === wanted[0] && wanted.every((byte, at) => bytes[i + at] === byte)) return true;
  return false;
}
