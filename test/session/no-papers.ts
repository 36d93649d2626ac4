import type { PaperEdge } from "../../src/session/paper-edge";

/** Surroundings of a session that takes nothing out of Excel. */
export const NO_PAPERS: PaperEdge = {
  draw: () => Promise.reject(new Error("Nothing is drawn here")),
  give: () => Promise.resolve("notHere"),
};
