import { Checkbox, Input, Text, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { More } from "../shared/more";
import { isListed, withValue, withoutValue } from "../../session/views/listed-values";

/** A longer list is searched by first letters. */
const MOST_SHOWN = 60;

const useStyles = makeStyles({
  list: { display: "grid", maxHeight: "220px", overflowY: "auto", marginTop: "4px" },
  filter: { width: "100%", marginTop: "4px" },
});

export interface ValuesPickerProps {
  /** The field's label: "Values". */
  readonly label: string;
  readonly values: readonly string[];
  /** The list as it stands in the cell. */
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Values of the data to tick, for a field that lists them. */
export function ValuesPicker({ label, values, text, onChange }: ValuesPickerProps): ReactNode {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [looked, setLooked] = useState("");
  const found = values.filter((value) => value.toLowerCase().includes(looked.trim().toLowerCase()));
  return (
    <More title={`${label}: choose from the data`} isSmall onToggle={setOpen}>
      {isOpen && (
        <>
          {values.length > 8 && (
            <Input
              className={styles.filter}
              size="small"
              placeholder="Find"
              aria-label={`Search ${values.length} values`}
              value={looked}
              onChange={(_, { value }) => setLooked(value)}
            />
          )}
          <div className={styles.list} role="group" aria-label={label}>
            {found.slice(0, MOST_SHOWN).map((value) => (
              <Checkbox
                key={value}
                label={value}
                checked={isListed(text, value)}
                onChange={(_, { checked }) => onChange(checked === true ? withValue(text, value) : withoutValue(text, value))}
              />
            ))}
          </div>
          {found.length > MOST_SHOWN && <Text size={200}>{`and ${found.length - MOST_SHOWN} more. Type part of a name to find them`}</Text>}
          {found.length === 0 && <Text size={200}>No name matches.</Text>}
        </>
      )}
    </More>
  );
}
