import { invalidArgument, itemNotFound, type Json } from "../protocol";

const wrong = (api: string, expected: string) =>
  invalidArgument(`The argument is invalid or missing or has an incorrect format. (${api}: expected ${expected})`);

/** The value that a property is set to, checked: a wrong type is `InvalidArgument`, as in Excel. `api` is named in the message. */
export function expectText(value: Json, api: string, most = Infinity): string {
  if (typeof value !== "string" || value.length > most)
    throw wrong(api, most === Infinity ? "a text" : `a text of at most ${most} characters`);
  return value;
}

export function expectNumber(value: Json, api: string, least = -Infinity, most = Infinity): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < least || value > most) throw wrong(api, "a number in range");
  return value;
}

export function expectFlag(value: Json, api: string): boolean {
  if (typeof value !== "boolean") throw wrong(api, "true or false");
  return value;
}

/** A plain object of named values, such as a zoom or a validation rule. */
export function expectRecord(value: Json | undefined, api: string): Readonly<Record<string, Json>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(api, "an object");
  return value as Readonly<Record<string, Json>>;
}

/** Something looked up; Excel answers `ItemNotFound` where it does not exist. */
export function required<T>(found: T | undefined): T {
  if (found === undefined) throw itemNotFound();
  return found;
}
