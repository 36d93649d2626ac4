import fc from "fast-check";

/** Texts that differ in little: capitals, white space of several kinds, signs that SQL or patterns have a meaning for. */
const PIECES = [
  "Theft",
  "THEFT",
  "theft",
  "other",
  " ",
  "  ",
  "\u00a0",
  "\t",
  "%",
  "_",
  "\\",
  "'",
  '"',
  "*",
  "~",
  "é",
  "É",
  "İ",
  "ß",
  "ẞ",
  "(",
  "[",
  ".",
  ";",
  ":",
] as const;
export const someText = fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join(""));
const value = fc.array(fc.constantFrom(...PIECES, "*", "~*", "~~"), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(""));
export const someCondition = fc.record({ values: fc.array(value, { maxLength: 3 }), except: fc.array(value, { maxLength: 2 }) });
