import { card, placed } from "../writing";

export const cellsInTheWay = card("report", "cellsInTheWay", "Cells in the way", {
  adjustable: false,
  looksAt: "cells of your own where the report needs the room",
  toDo: "Move them to another sheet.",
  message: (_, at) =>
    `${placed(at)}cells of your own stand where the new report needs the room. Move them to another sheet and build again.`,
});
