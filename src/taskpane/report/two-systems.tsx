import { Text, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { messageOf } from "../../session/desk";
import { paperParts } from "../../session/parts";
import { More } from "../shared/more";
import { ChooseSystems, type ChooseSystemsProps } from "./choose-systems";

const useStyles = makeStyles({
  part: { marginTop: "10px" },
  group: { display: "grid", rowGap: "8px", gridTemplateColumns: "minmax(0, 1fr)", padding: "4px 0" },
});

/** Compares the records of two systems: no part of the report. What chooses their columns is loaded when this is opened. */
export function TwoSystems(props: Omit<ChooseSystemsProps, "part">): ReactNode {
  const styles = useStyles();
  const [part, setPart] = useState<ChooseSystemsProps["part"] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const opened = async (open: boolean) => {
    if (!open || part !== null) return;
    setTrouble(null);
    try {
      setPart(await paperParts.systems());
    } catch (error) {
      setTrouble(messageOf(error));
    }
  };
  return (
    <More title="Two systems" className={styles.part} onToggle={(open) => void opened(open)}>
      <div className={styles.group}>
        <Text size={200}>
          Compares the records of two systems, a worksheet each: which are in both, and what differs. Adds the sheets “Compliance” and “To
          put right”.
        </Text>
        {trouble !== null && <Text role="alert">{trouble}</Text>}
        {part !== null && <ChooseSystems part={part} {...props} />}
      </div>
    </More>
  );
}
