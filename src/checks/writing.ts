/** All that a card is written with, so that each needs one import. */
export { longMonth, shortMonth } from "../domain/month";
export { counted, listed, listedSome } from "../domain/text";
export { longSpanText, periodsWord, windowIs, windowNamed, windowText } from "../domain/window";
export { card, type CellFix } from "./card";
export type { CheckedTable, CheckInput } from "./check";
export * from "./messages/words";
export * from "./messages/choices";
