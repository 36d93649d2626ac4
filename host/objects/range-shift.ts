import type { RangeRef } from "../engine/range-ref";
import type { MethodDefinition } from "./definition";

/** Filled below. */
export const shiftMethods: Readonly<Record<string, MethodDefinition<RangeRef>>> = {};
