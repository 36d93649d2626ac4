import { Button, Text, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PaneActions } from "../../session/pane-actions";
import type { QuestionView } from "../../session/views/questions";

const useStyles = makeStyles({
  question: { display: "grid", rowGap: "4px", justifyItems: "start" },
  answers: { display: "flex", flexWrap: "wrap", gap: "4px" },
});

export interface QuestionsProps {
  readonly questions: readonly QuestionView[];
  readonly actions: Pick<PaneActions, "answer">;
  readonly busy: boolean;
}

/** The questions, each with its choices as buttons. */
export function Questions({ questions, actions, busy }: QuestionsProps): ReactNode {
  const styles = useStyles();
  return questions.map(({ text, answers }) => (
    <div key={text} className={styles.question}>
      <Text size={200}>{text}</Text>
      <div className={styles.answers} role="group" aria-label={text}>
        {answers.map((answer) => (
          <Button key={answer.label} size="small" type="button" disabledFocusable={busy} onClick={() => void actions.answer(answer)}>
            {answer.label}
          </Button>
        ))}
      </div>
    </div>
  ));
}
