export { errorAnswer, runBatch } from "./batch";
export { References } from "./references";
