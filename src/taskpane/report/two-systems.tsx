import { Text, makeStyles } from "@fluentui/react-components";
import { useState, type ComponentType, type ReactNode } from "react";
import { messageOf } from "../../session/desk";
import { part } from "../../session/parts";
import { More } from "../shared/more";
import type { ChooseSystemsProps } from "./choose-systems";

const useStyles = makeStyles({
  part: { marginTop: "10px" },
  group: { display: "grid", rowGap: "8px", gridTemplateColumns: "minmax(0, 1fr)", padding: "4px 0" },
});

/** Compares the records of two systems: no part of the report. What chooses their columns is loaded when this is opened. */
export function TwoSystems(props: ChooseSystemsProps): ReactNode {
  const styles = useStyles();
  const [form, setForm] = useState<{ readonly Form: ComponentType<ChooseSystemsProps> } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const opened = async (open: boolean) => {
    if (!open || form !== null) return;
    setTrouble(null);
    try {
      const { ChooseSystems } = await part(import(/* webpackChunkName: "paper-systems" */ "./choose-systems"));
      setForm({ Form: ChooseSystems });
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
        {form !== null && <form.Form {...props} />}
      </div>
    </More>
  );
}
