import { card, placed, quotedList } from "../writing";

export const garbledLetters = card("reading", "garbledLetters", "Letters look garbled", {
  looksAt: "signs in the middle of words, as letters become where a file was saved in another encoding: “CambriolŽe”",
  toDo: "Save the file again as “CSV UTF-8”, or correct the letters.",
  message: ({ found }, at) =>
    `${placed(at)}letters look garbled: ${quotedList(found)}. The file was perhaps saved in another encoding. Names are reported as they stand. Save it again as “CSV UTF-8”, or correct the letters.`,
});
