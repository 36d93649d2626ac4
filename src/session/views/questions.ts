import { answersTo } from "../../checks/answers";
import { messageOf } from "../../checks/messages";
import type { Answer } from "../../domain/answer";
import type { Finding } from "../../domain/finding";

/** A question with the choices that answer it. */
export interface QuestionView {
  readonly text: string;
  readonly answers: readonly Answer[];
}

export function questionView(found: Finding): QuestionView {
  return { text: messageOf(found), answers: answersTo(found) };
}
