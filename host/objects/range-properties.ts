import type { RangeRef } from "../engine/range-ref";
import type { MethodDefinition } from "./definition";

/** Filled below. */
export const cellPropertyMethods: Readonly<Record<string, MethodDefinition<RangeRef>>> = {};
