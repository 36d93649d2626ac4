/** How many of an element there may be. */
type Times = "1" | "?" | "+" | "*";

/**
 * What may stand in each element, in this order: Microsoft's schemas of task pane manifests (OfficeAppManifestV1_1.xsd,
 * TaskPaneAppVersionOverridesV1_0.xsd and OfficeAppBasicTypesV1_0.xsd in docs/overview/schemas of OfficeDev/office-js-docs-pr; `Runtimes` and `Enabled`
 * are younger, from the reference of manifests), as far as this manifest goes. An element that is not named here may hold no other.
 */
const SCHEMA: Readonly<Record<string, readonly (readonly [string, Times])[]>> = {
  OfficeApp: [
    ["Id", "1"],
    ["AlternateId", "?"],
    ["Version", "1"],
    ["ProviderName", "1"],
    ["DefaultLocale", "1"],
    ["DisplayName", "1"],
    ["Description", "1"],
    ["IconUrl", "?"],
    ["HighResolutionIconUrl", "?"],
    ["SupportUrl", "?"],
    ["AppDomains", "?"],
    ["Hosts", "?"],
    ["Requirements", "?"],
    ["DefaultSettings", "1"],
    ["Permissions", "1"],
    ["VersionOverrides", "?"],
  ],
  AppDomains: [["AppDomain", "+"]],
  Hosts: [["Host", "+"]],
  Requirements: [
    ["Sets", "?"],
    ["Methods", "?"],
  ],
  Sets: [["Set", "+"]],
  DefaultSettings: [["SourceLocation", "1"]],
  VersionOverrides: [
    ["Description", "?"],
    ["Requirements", "?"],
    ["Hosts", "?"],
    ["Resources", "?"],
  ],
  Host: [
    ["Runtimes", "?"],
    ["AllFormFactors", "?"],
    ["DesktopFormFactor", "?"],
  ],
  Runtimes: [["Runtime", "+"]],
  DesktopFormFactor: [
    ["GetStarted", "?"],
    ["FunctionFile", "?"],
    ["ExtensionPoint", "+"],
  ],
  GetStarted: [
    ["Title", "1"],
    ["Description", "1"],
    ["LearnMoreUrl", "1"],
  ],
  ExtensionPoint: [["OfficeTab", "*"]],
  OfficeTab: [["Group", "+"]],
  Group: [
    ["Label", "1"],
    ["Icon", "1"],
    ["Control", "+"],
  ],
  Control: [
    ["Label", "1"],
    ["Supertip", "1"],
    ["Icon", "1"],
    ["Action", "1"],
    ["Enabled", "?"],
  ],
  Supertip: [
    ["Title", "1"],
    ["Description", "1"],
  ],
  Icon: [["bt:Image", "+"]],
  "Action ShowTaskpane": [
    ["TaskpaneId", "?"],
    ["SourceLocation", "1"],
    ["Title", "?"],
  ],
  "Action ExecuteFunction": [["FunctionName", "1"]],
  Resources: [
    ["bt:Images", "?"],
    ["bt:Urls", "?"],
    ["bt:ShortStrings", "?"],
    ["bt:LongStrings", "?"],
  ],
  "bt:Images": [["bt:Image", "+"]],
  "bt:Urls": [["bt:Url", "+"]],
  "bt:ShortStrings": [["bt:String", "+"]],
  "bt:LongStrings": [["bt:String", "+"]],
};

/** Whether the names of an element's children are what the schema lets stand in it, in its order. `element`: "Icon", "Action ShowTaskpane". */
export function fits(element: string, children: readonly string[]): boolean {
  const pattern = (SCHEMA[element] ?? []).map(([name, times]) => `(?:${name} )${times === "1" ? "" : times}`).join("");
  return new RegExp(`^${pattern}$`).test(children.map((child) => `${child} `).join(""));
}

/** Which kind of resource each element's resid names. */
export const RESOURCE_KINDS: Readonly<Record<string, string>> = {
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  "bt:Image": "bt:Images",
  Runtime: "bt:Urls",
  FunctionFile: "bt:Urls",
  SourceLocation: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
};

const SHORT = /^.{1,125}$/s;
const LONG = /^.{1,250}$/s;
/** Office takes no address but an encrypted one. */
const ADDRESS = /^https:\/\/[^\s]{1,2040}$/;
const REFERENCE = /^.{1,32}$/s;

/** What the text of an element has to be like. */
export const TEXTS: Readonly<Record<string, RegExp>> = {
  Id: /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
  Version: /^\d{1,5}(\.\d{1,5}){3}$/,
  ProviderName: SHORT,
  DefaultLocale: /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,2}$/,
  Permissions: /^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/,
  FunctionName: LONG,
  TaskpaneId: SHORT,
};

/** The attributes that an element has to have, no fewer and no others, and what each has to be like: by the element's name, or "parent/name". */
export const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  OfficeApp: {
    xmlns: /^http:\/\/schemas\.microsoft\.com\/office\/appforoffice\/1\.1$/,
    "xmlns:xsi": /^http:\/\/www\.w3\.org\/2001\/XMLSchema-instance$/,
    "xmlns:bt": /^http:\/\/schemas\.microsoft\.com\/office\/officeappbasictypes\/1\.0$/,
    "xsi:type": /^TaskPaneApp$/,
  },
  "OfficeApp/DisplayName": { DefaultValue: SHORT },
  "OfficeApp/Description": { DefaultValue: LONG },
  IconUrl: { DefaultValue: ADDRESS },
  HighResolutionIconUrl: { DefaultValue: ADDRESS },
  SupportUrl: { DefaultValue: ADDRESS },
  "DefaultSettings/SourceLocation": { DefaultValue: ADDRESS },
  Sets: { DefaultMinVersion: /^\d{1,5}\.\d{1,5}$/ },
  Set: { Name: /^(ExcelApi|SharedRuntime|AddinCommands|RibbonApi|DialogApi|CustomXmlParts|Settings)$/, MinVersion: /^\d{1,5}\.\d{1,5}$/ },
  VersionOverrides: {
    xmlns: /^http:\/\/schemas\.microsoft\.com\/office\/taskpaneappversionoverrides$/,
    "xsi:type": /^VersionOverridesV1_0$/,
  },
  "OfficeApp/Hosts/Host": { Name: /^Workbook$/ },
  "VersionOverrides/Hosts/Host": { "xsi:type": /^Workbook$/ },
  Runtime: { resid: REFERENCE, lifetime: /^(long|short)$/ },
  ExtensionPoint: { "xsi:type": /^(PrimaryCommandSurface|ContextMenu)$/ },
  OfficeTab: { id: SHORT },
  Group: { id: SHORT },
  Control: { id: SHORT, "xsi:type": /^(Button|Menu)$/ },
  Action: { "xsi:type": /^(ShowTaskpane|ExecuteFunction)$/ },
  "Icon/bt:Image": { resid: REFERENCE, size: /^(16|20|24|32|40|48|64|80)$/ },
  "bt:Images/bt:Image": { id: REFERENCE, DefaultValue: ADDRESS },
  "bt:Url": { id: REFERENCE, DefaultValue: ADDRESS },
  "bt:ShortStrings/bt:String": { id: REFERENCE, DefaultValue: SHORT },
  "bt:LongStrings/bt:String": { id: REFERENCE, DefaultValue: LONG },
  ...Object.fromEntries(
    ["Label", "Title", "Description", "FunctionFile", "SourceLocation", "LearnMoreUrl"].map((name) => [name, { resid: REFERENCE }]),
  ),
};

/** Sizes of pictures that each icon has to have, in pixels. */
export const ICON_SIZES = ["16", "32", "80"] as const;
