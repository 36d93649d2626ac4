import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";

/** The meanings of words, from docs/glossary.md; the build fills them in. */
declare const GLOSSARY: Readonly<Record<string, string>>;

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", columnGap: "4px" },
  button: { minWidth: "24px", height: "24px", padding: 0 },
  words: {
    margin: "4px 0 8px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  meaning: { margin: "0 0 6px" },
});

export interface WithWordsProps {
  /** Words of the glossary that the place uses. */
  readonly words: readonly string[];
  /** The heading beside them. */
  readonly children: ReactNode;
}

/** A heading with a button that shows what the words of its place mean. */
export function WithWords({ words, children }: WithWordsProps): ReactNode {
  const styles = useStyles();
  const [isShown, show] = useState(false);
  return (
    <>
      <div className={styles.head}>
        {children}
        <Button
          className={styles.button}
          appearance="transparent"
          size="small"
          icon={<QuestionCircleRegular />}
          aria-label="What the words mean"
          aria-expanded={isShown}
          onClick={() => show(!isShown)}
        />
      </div>
      {isShown && (
        <dl className={styles.words}>
          {words.map((word) => (
            <div key={word}>
              <dt>
                <strong>{word}</strong>
              </dt>
              <dd className={styles.meaning}>{GLOSSARY[word]}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
