import { changedSince } from "../analysis/changed-since";
import { paperParts } from "./parts";
import type { Desk } from "./desk";
import type { PaneActions } from "./pane-actions";
import type { ChosenTemplate, PaperEdge, PaperKind } from "./paper-edge";

export const KINDS: Readonly<Record<PaperKind, { readonly ending: string; readonly type: string }>> = {
  word: { ending: ".docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  slides: { ending: ".pptx", type: "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
  values: { ending: ", values only.xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
};

/** Takes the existing report out of Excel. What makes each kind of file is loaded only when it is asked for. */
export function takingOutActions({ run, store, work }: Desk, { draw, give }: PaperEdge): Pick<PaneActions, "takeOut"> {
  return {
    takeOut: (kind, template) =>
      work({ kind: "takingOut" }, async () => {
        const { paper, seen } = await (await paperParts.reading()).readPaper(run);
        const make = {
          word: async () => (await paperParts.word()).makeWord(paper, { draw, template: template && (await fileOf(template)) }),
          slides: async () => (await paperParts.slides()).makeSlides(paper),
          values: async () => (await paperParts.values()).makeValuesOnly(seen, paper, draw),
        }[kind];
        const { ending, type } = KINDS[kind];
        const name = `${fileName(paper.title)}${ending}`;
        const given = await give({ name, type, bytes: await make() });
        const { now, standing } = store.current();
        const isOld = now !== null && standing !== null && changedSince(standing, now.strands).length > 0;
        return { kind: "takenOut", what: kind, name, given, isOld, changed: paper.changed };
      }),
  };
}

/** A template as it is now; the browser gives no file that was changed, moved or deleted since it was chosen. */
async function fileOf({ name, read }: ChosenTemplate): Promise<{ readonly name: string; readonly file: Uint8Array }> {
  try {
    return { name, file: await read() };
  } catch (error) {
    throw new Error(
      `“${name}” cannot be read any more, so no Word document was made. It was changed, moved or deleted since you chose it. Choose it again, or leave it out.`,
      { cause: error },
    );
  }
}

/** A title as systems take it for a file. */
export function fileName(title: string): string {
  const plain = title
    .replace(/[<>:"/\\|?*\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, "");
  return plain === "" ? "Report" : plain;
}
