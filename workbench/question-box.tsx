import { type ReactElement, useEffect, useId, useRef } from "react";
import type { Question } from "./question";

/** A question over the page. The keyboard goes to its first answer, and then back to its place. */
export function QuestionBox({
  question,
  onAnswer,
}: {
  readonly question: Question;
  readonly onAnswer: (answer: string) => void;
}): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const [heading, text] = [useId(), useId()];
  const { title, answers } = question;
  useEffect(() => dialog.current?.showModal(), []);
  // The dialog closes itself, so that the browser gives the keyboard back.
  const answer = (given: string) => {
    dialog.current?.close();
    onAnswer(given);
  };
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby={heading}
      aria-describedby={text}
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        answer(answers.at(-1)!);
      }}
    >
      <h2 id={heading}>{title}</h2>
      <p id={text}>{question.text}</p>
      <div className="question-answers">
        {answers.map((one) => (
          <button key={one} type="button" onClick={() => answer(one)}>
            {one}
          </button>
        ))}
      </div>
    </dialog>
  );
}
