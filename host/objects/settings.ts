import type { WorkbookModel } from "../engine/workbook-model";
import { collection } from "./collection";
import { type AnyDefinition, define } from "./definition";
import { hostObject } from "./kinds";

/** A workbook setting of the add-in; its value is anything that JSON can hold. */
interface SettingRef {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

declare module "./kinds" {
  interface ObjectKinds {
    Setting: SettingRef;
    SettingCollection: WorkbookModel;
  }
}

export const settings: readonly AnyDefinition[] = [
  collection("SettingCollection", {
    of: "Setting",
    items: (workbook) => [...workbook.settings.keys()].map((key) => ({ workbook, key })),
    keys: (setting) => [setting.key],
    since: { getItem: "1.1", getItemOrNullObject: "1.1", getCount: "1.1" },
    methods: {
      Add: {
        since: "1.1",
        call: (workbook, args) => {
          const key = args.text(0);
          workbook.settings.set(key, args.json(1));
          return hostObject("Setting", { workbook, key });
        },
      },
    },
  }),
  define("Setting", {
    id: (setting) => setting.key,
    properties: {
      Key: { since: "1.1", get: (setting) => setting.key },
      Value: {
        since: "1.1",
        get: ({ workbook, key }) => workbook.settings.get(key) ?? null,
        set: ({ workbook, key }, value) => void workbook.settings.set(key, value),
      },
    },
    methods: { Delete: { since: "1.1", call: ({ workbook, key }) => void workbook.settings.delete(key) } },
  }),
];
