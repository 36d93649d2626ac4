import { zipSync } from "fflate";

/** Files in one .zip, which are packed already and are only put together. Each has another name, whatever its capitals. */
export function zippedFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
}
