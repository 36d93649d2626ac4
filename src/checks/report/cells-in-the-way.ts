import { card, placed } from "../writing";

export const cellsInTheWay = card("report", "cellsInTheWay", "Cells in the way", {
  adjustable: false,
  looksAt: "your own cells in places that the report needs",
  toDo: "Move the cells to another sheet and build again.",
  message: (_, at) =>
    `${placed(at)}these are your own cells, and the new report needs the space. Move them to another sheet and build again.`,
});
