export * from "./errors";
export type { Json } from "./json";
export * from "./messages";
