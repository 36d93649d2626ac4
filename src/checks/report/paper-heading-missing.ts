import { card, placed, quoted } from "../writing";

export const paperHeadingMissing = card("report", "paperHeadingMissing", "A part of the paper has no heading", {
  noted: false,
  ready: "paper",
  looksAt: "parts on the sheet “Paper” without a heading",
  toDo: "Write its heading.",
  message: ({ begins }, at) =>
    `${placed(at)}a part of the paper has no heading${begins === "" ? "" : `: ${quoted(`${begins}…`)}`}. Write its heading. Until then its text is printed below the part before it.`,
});
