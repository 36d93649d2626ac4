/** What packs need in the pane. It is loaded when they are asked for. */
export { packBook } from "../jobs/pack-file";
export { packedText } from "./views/packed";
