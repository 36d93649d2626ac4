import { type CustomXmlPart, isWellFormed, namespaceOf } from "../engine/custom-xml";
import type { WorkbookModel } from "../engine/workbook-model";
import { invalidArgument, invalidOperation } from "../protocol";
import { collection } from "./collection";
import { type AnyDefinition, define } from "./definition";
import { required } from "./expect";
import { type HostObject, hostObject, nullObject } from "./kinds";

/** The parts of one namespace. */
interface ScopedParts {
  readonly workbook: WorkbookModel;
  readonly namespace: string;
}

declare module "./kinds" {
  interface ObjectKinds {
    CustomXmlPart: CustomXmlPart;
    CustomXmlPartCollection: WorkbookModel;
    CustomXmlPartScopedCollection: ScopedParts;
  }
}

const scoped = ({ workbook, namespace }: ScopedParts): readonly CustomXmlPart[] =>
  workbook.customXml.filter((part) => namespaceOf(part.xml) === namespace);

function checked(xml: string): string {
  if (!isWellFormed(xml)) throw invalidArgument("The custom XML part is not well formed.");
  return xml;
}

function only(parts: ScopedParts): HostObject | undefined {
  const [first, second] = scoped(parts);
  if (second) throw invalidOperation("There is more than one part of this namespace.");
  return first && hostObject("CustomXmlPart", first);
}

export const customXml: readonly AnyDefinition[] = [
  collection("CustomXmlPartCollection", {
    of: "CustomXmlPart",
    items: (workbook) => workbook.customXml,
    keys: (part) => [part.id],
    since: { getItem: "1.1", getItemOrNullObject: "1.1", getCount: "1.1" },
    methods: {
      Add: {
        since: "1.1",
        call: (workbook, args) => {
          const part = { id: newId(workbook), xml: checked(args.text(0)) };
          workbook.customXml.push(part);
          return hostObject("CustomXmlPart", part);
        },
      },
      GetByNamespace: {
        since: "1.1",
        call: (workbook, args) => hostObject("CustomXmlPartScopedCollection", { workbook, namespace: args.text(0) }),
      },
    },
  }),
  collection("CustomXmlPartScopedCollection", {
    of: "CustomXmlPart",
    items: scoped,
    keys: (part) => [part.id],
    since: { getItem: "1.1", getItemOrNullObject: "1.1", getCount: "1.1" },
    methods: {
      GetOnlyItem: {
        since: "1.1",
        call: (parts) => required(only(parts)),
      },
      GetOnlyItemOrNullObject: { since: "1.1", call: (parts) => only(parts) ?? nullObject },
    },
  }),
  define("CustomXmlPart", {
    id: (part) => part.id,
    properties: {
      Id: { since: "1.1", get: (part) => part.id },
      NamespaceUri: { since: "1.1", get: (part) => namespaceOf(part.xml) },
    },
    methods: {
      GetXml: { since: "1.1", call: (part) => part.xml },
      SetXml: {
        since: "1.1",
        call: (part, args) => {
          part.xml = checked(args.text(0));
        },
      },
      Delete: {
        since: "1.1",
        call: (part, _args, session) => {
          session.workbook.customXml.splice(session.workbook.customXml.indexOf(part), 1);
        },
      },
    },
  }),
];

/** A free id, the same in every run: files saved twice from the same steps are the same. */
function newId(workbook: WorkbookModel): string {
  for (let n = workbook.customXml.length + 1; ; n++) {
    const id = `{00000000-0000-4000-8000-${n.toString(16).toUpperCase().padStart(12, "0")}}`;
    if (!workbook.customXml.some((part) => part.id === id)) return id;
  }
}
