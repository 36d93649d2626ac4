/** A part of the add-in could not be loaded. The message is for the analyst. */
class PartMissing extends Error {
  override readonly name = "PartMissing";
}

/** What reads, checks and watches the workbook. It loads while the pane is drawn. */
export const reading = () => part(import(/* webpackChunkName: "reading" */ "./reading-part"));

/** The jobs that write. They load when the pane is seen. */
export const writing = () => part(import(/* webpackChunkName: "writing" */ "../jobs/writing"));

/** What takes the report out of Excel, and what verifies it, or compares two systems, or counts files: each when it is asked for, since few ask and the libraries are large. */
export const paperParts = {
  reading: () => part(import(/* webpackChunkName: "paper" */ "../jobs/read-paper")),
  word: () => part(import(/* webpackChunkName: "paper-word" */ "../papers/word")),
  slides: () => part(import(/* webpackChunkName: "paper-slides" */ "../papers/slides")),
  verifying: () => part(import(/* webpackChunkName: "paper-verify" */ "../jobs/verify-report")),
  packs: () => part(import(/* webpackChunkName: "paper-packs" */ "./packs-part")),
  files: () => part(import(/* webpackChunkName: "paper-files" */ "./files-part")),
  earlier: () => part(import(/* webpackChunkName: "paper-earlier" */ "./earlier-part")),
  systems: () => part(import(/* webpackChunkName: "paper-systems" */ "./systems-part")),
  values: () => part(import(/* webpackChunkName: "paper-values" */ "../papers/values")),
};

/** A part that failed to load is asked for again the next time. */
async function part<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    throw new PartMissing(
      "A part of Strand Report could not be loaded, and nothing was changed. Check that this computer is online, then try again. If this happens again, close Excel and open it again.",
      { cause: error },
    );
  }
}
