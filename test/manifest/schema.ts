/** How many of an element there may be. */
type Times = "1" | "?" | "+" | "*";

/**
 * What may stand in each element, in this order: Microsoft's schemas of task pane manifests ([MS-OWEMXML] 5.2 and 5.7, "How to find the
 * proper order of manifest elements"), as far as this manifest goes. An element that is not named here may hold no other.
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
    ["LearnMoreUrl", "?"],
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
  Action: [
    ["TaskpaneId", "?"],
    ["SourceLocation", "?"],
    ["Title", "?"],
    ["FunctionName", "?"],
  ],
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

/** Whether the names of an element's children are what the schema lets stand in it, in its order. */
export function fits(element: string, children: readonly string[]): boolean {
  const pattern = (SCHEMA[element] ?? []).map(([name, times]) => `(?:${name} )${times === "1" ? "" : times}`).join("");
  return new RegExp(`^${pattern}$`).test(children.map((child) => `${child} `).join(""));
}

/** Which kind of resource each element's resid names, and how long it may be. */
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

export const LONGEST: Readonly<Record<string, number>> = {
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
  "bt:Urls": 2048,
  "bt:Images": 2048,
};
