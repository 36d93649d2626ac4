import { createHash } from "node:crypto";

/** The name space of addresses: RFC 9562, section 6.6. */
const ADDRESSES = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

/** The name-based identifier (version 5) of an address: the same each time for the same address. */
export function uuidOfUrl(url: string): string {
  const bytes = createHash("sha1").update(ADDRESSES).update(url, "utf8").digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Whether a text has the form of an identifier that Office takes: 8-4-4-4-12 hexadecimal digits. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
