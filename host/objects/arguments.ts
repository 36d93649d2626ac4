import { apiNotFound, invalidArgument, type Json } from "../protocol";
import { HostObject, type Kind, type ObjectKinds } from "./kinds";

/** The arguments of one call, read by position and checked as Excel checks them: a wrong type is `InvalidArgument`. */
export class Args {
  constructor(
    private readonly values: readonly (Json | HostObject)[],
    /** Such as "Range.clear": messages name it. */
    readonly api: string,
  ) {}

  get length(): number {
    return this.values.length;
  }

  /** Whether an argument was given: the client sends null for an omitted one that others follow. */
  has(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && value !== null;
  }

  /** The argument as it came, object or value. */
  any(index: number): Json | HostObject | undefined {
    return this.values[index];
  }

  json(index: number): Json {
    const value = this.values[index];
    if (value === undefined || value instanceof HostObject) throw this.wrong(index, "a value");
    return value;
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string") throw this.wrong(index, "a text");
    return value;
  }

  number(index: number): number {
    const value = this.values[index];
    if (typeof value !== "number" || !Number.isFinite(value)) throw this.wrong(index, "a number");
    return value;
  }

  integer(index: number): number {
    const value = this.number(index);
    if (!Number.isInteger(value)) throw this.wrong(index, "a whole number");
    return value;
  }

  flag(index: number, otherwise = false): boolean {
    if (!this.has(index)) return otherwise;
    const value = this.values[index];
    if (typeof value !== "boolean") throw this.wrong(index, "true or false");
    return value;
  }

  /** One of an enumeration's texts. One that the host does not know is `ApiNotFound`, never ignored. */
  option<T extends string>(index: number, options: readonly T[], otherwise?: T): T {
    if (!this.has(index) && otherwise !== undefined) return otherwise;
    return oneOf(this.text(index), options, this.api);
  }

  /** The engine object behind an object argument of this kind. */
  object<K extends Kind>(index: number, kind: K): ObjectKinds[K] {
    const value = this.values[index];
    if (!(value instanceof HostObject) || value.kind !== kind) throw this.wrong(index, `a ${kind}`);
    return value.self as ObjectKinds[K];
  }

  private wrong(index: number, expected: string) {
    return invalidArgument(
      `The argument is invalid or missing or has an incorrect format. (${this.api}, argument ${index + 1}: expected ${expected})`,
    );
  }
}

/** The option if the host knows it; else `ApiNotFound` naming it. */
export function oneOf<T extends string>(value: Json, options: readonly T[], api: string): T {
  const known = options.find((option) => option === value);
  if (known === undefined) throw apiNotFound(`${api} ${JSON.stringify(value)}`);
  return known;
}
