import { parseArea } from "./area";

/** Why Excel refuses this as a name; undefined when it takes it. */
export function nameFault(name: string): string | undefined {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255) return `"${name}" is not a valid name.`;
  if (parseArea(name) || /^(R|C|R[0-9]*C[0-9]*)$/i.test(name)) return `"${name}" looks like a cell reference.`;
  return undefined;
}
