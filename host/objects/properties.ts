import type { CustomProperty, SheetModel, WorkbookModel } from "../engine/workbook-model";
import { invalidArgument, type Json } from "../protocol";
import { collection } from "./collection";
import { type AnyDefinition, type AnyExtension, define, extend, type PropertyDefinition } from "./definition";
import { expectNumber, expectText } from "./expect";
import { hostObject } from "./kinds";

/** One of the document's own properties. */
interface CustomPropertyRef {
  readonly of: Map<string, CustomProperty>;
  readonly key: string;
}

declare module "./kinds" {
  interface ObjectKinds {
    DocumentProperties: WorkbookModel;
    CustomPropertyCollection: WorkbookModel;
    CustomProperty: CustomPropertyRef;
    WorksheetCustomPropertyCollection: SheetModel;
    WorksheetCustomProperty: CustomPropertyRef;
  }
}

type TextField = "title" | "subject" | "keywords" | "description" | "category" | "manager" | "company";

const text = (field: TextField, member: string): PropertyDefinition<WorkbookModel> => ({
  since: "1.1",
  // A file opened without one has none, where a new workbook has "".
  get: ({ book }) => book[field] || "",
  set: ({ book }, value) => {
    book[field] = expectText(value, `DocumentProperties.${member}`);
  },
});

const documentProperties = define("DocumentProperties", {
  properties: {
    Author: {
      since: "1.1",
      get: ({ book }) => book.creator ?? "",
      set: ({ book }, value) => {
        book.creator = expectText(value, "DocumentProperties.author");
      },
    },
    Category: text("category", "category"),
    Comments: text("description", "comments"),
    Company: text("company", "company"),
    CreationDate: { since: "1.1", get: ({ book }) => book.created.toISOString() },
    Keywords: text("keywords", "keywords"),
    LastAuthor: { since: "1.1", get: ({ book }) => book.lastModifiedBy ?? "" },
    Manager: text("manager", "manager"),
    RevisionNumber: {
      since: "1.1",
      get: ({ book }) => book.revision ?? 0,
      set: ({ book }, value) => {
        book.revision = expectNumber(value, "DocumentProperties.revisionNumber", 0);
      },
    },
    Subject: text("subject", "subject"),
    Title: text("title", "title"),
    Custom: { since: "1.1", object: (workbook) => hostObject("CustomPropertyCollection", workbook) },
  },
});

const TYPES = { number: "Number", boolean: "Boolean", string: "String" } as const;

function valued(given: Json): CustomProperty {
  if (typeof given !== "number" && typeof given !== "boolean" && typeof given !== "string")
    throw invalidArgument("A property is a text, a number or true or false.");
  return given;
}

/** Sets a property under a key as Excel takes one: up to 255 characters. */
function put(of: Map<string, CustomProperty>, key: string, value: CustomProperty): CustomPropertyRef {
  if (key === "" || key.length > 255) throw invalidArgument("A property has a key of up to 255 characters.");
  // Keys that differ only in case are the same.
  const known = [...of.keys()].find((one) => one.toLowerCase() === key.toLowerCase()) ?? key;
  of.set(known, value);
  return { of, key: known };
}

const refs = (of: Map<string, CustomProperty>): readonly CustomPropertyRef[] => [...of.keys()].map((key) => ({ of, key }));
const remove = { since: "1.1" as const, call: ({ of, key }: CustomPropertyRef) => void of.delete(key) };

export const propertyDefinitions: readonly AnyDefinition[] = [
  documentProperties,
  collection("CustomPropertyCollection", {
    of: "CustomProperty",
    items: ({ properties }) => refs(properties),
    keys: ({ key }) => [key],
    since: { getItem: "1.1", getItemOrNullObject: "1.1", getCount: "1.1" },
    methods: {
      Add: {
        since: "1.1",
        call: ({ properties }, args) => hostObject("CustomProperty", put(properties, args.text(0), valued(args.json(1)))),
      },
      DeleteAll: { since: "1.1", call: ({ properties }) => properties.clear() },
    },
  }),
  define("CustomProperty", {
    id: ({ key }) => key,
    properties: {
      Key: { since: "1.1", get: ({ key }) => key },
      Type: { since: "1.1", get: ({ of, key }) => TYPES[typeof of.get(key) as keyof typeof TYPES] },
      Value: { since: "1.1", get: ({ of, key }) => of.get(key)!, set: ({ of, key }, value) => void of.set(key, valued(value)) },
    },
    methods: { Delete: remove },
  }),
  collection("WorksheetCustomPropertyCollection", {
    of: "WorksheetCustomProperty",
    items: ({ properties }) => refs(properties),
    keys: ({ key }) => [key],
    since: { getItem: "1.1", getItemOrNullObject: "1.1", getCount: "1.1" },
    methods: {
      Add: {
        since: "1.1",
        call: ({ properties }, args) => hostObject("WorksheetCustomProperty", put(properties, args.text(0), args.text(1))),
      },
    },
  }),
  define("WorksheetCustomProperty", {
    id: ({ key }) => key,
    properties: {
      Key: { since: "1.1", get: ({ key }) => key },
      Value: {
        since: "1.1",
        get: ({ of, key }) => of.get(key)!,
        set: ({ of, key }, value) => void of.set(key, expectText(value, "WorksheetCustomProperty.value")),
      },
    },
    methods: { Delete: remove },
  }),
];

export const propertyExtensions: readonly AnyExtension[] = [
  extend("Workbook", { properties: { Properties: { since: "1.7", object: (workbook) => hostObject("DocumentProperties", workbook) } } }),
  extend("Worksheet", {
    properties: { CustomProperties: { since: "1.12", object: (sheet) => hostObject("WorksheetCustomPropertyCollection", sheet) } },
  }),
];
