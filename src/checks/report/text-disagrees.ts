import type { FindingDetails } from "../../domain/finding";
import { card, placed, quoted } from "../writing";

const TO_DO: Readonly<Record<FindingDetails["textDisagrees"]["why"], string>> = {
  average: "Correct the total, the months or the average.",
  direction: "Correct the text.",
  figure: "Correct the text, or name the figure, as in {{pctDiff}}.",
  period: "Correct the period.",
  otherPeriod: "If that is meant, say why in the text.",
  ownPeriod: "If that is meant, say so in the text.",
  trend: "Correct the text.",
};

export const textDisagrees = card("report", "textDisagrees", "A text does not agree with its figures", {
  noted: false,
  ready: "texts",
  looksAt:
    "averages, words of direction, periods and trends in commentary and on the sheet “Paper”, against the report’s tables and the numbers beside them",
  toDo: "Correct the text, or accept the finding where something else is meant.",
  message: ({ title, why, words, against }, at) =>
    `${placed(at)}the text on ${quoted(title)} ${why === "ownPeriod" ? `does not say that its table is for the ${words}, and ` : `says ${quoted(words)}, but `}${against}. ${TO_DO[why]}`,
});
