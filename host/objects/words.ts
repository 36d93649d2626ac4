import type { Json } from "../protocol";
import { oneOf } from "./arguments";

/** The API's words, in a table with the engine's word for each. */
export const wordsOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];

/** The API's word for one of the engine's. */
export const wordFor = <T extends object, O extends string>(table: T, meant: unknown, otherwise: O): (keyof T & string) | O =>
  wordsOf(table).find((word) => table[word] === meant) ?? otherwise;

/** The engine's word for one of the API's; one that is not in the table is `ApiNotFound`. */
export const meantBy = <T extends object>(table: T, word: Json, api: string): T[keyof T & string] =>
  table[oneOf(word, wordsOf(table), api)];
