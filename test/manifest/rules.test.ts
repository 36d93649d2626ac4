import { readFileSync } from "node:fs";
import path from "node:path";
import { readdress } from "../../scripts/manifest/readdress";
import { selfTestManifest } from "../../scripts/manifest/self-test";
import { faultsOf } from "./rules";
import { parseXml } from "./xml";

const MANIFEST = readFileSync(path.join(__dirname, "..", "..", "manifest.xml"), "utf8");
const faults = (manifest: string) => faultsOf(parseXml(manifest));

describe("the rules that Microsoft documents for manifests", () => {
  test.each([
    ["a developer's machine", MANIFEST],
    ["an organisation's server", readdress(MANIFEST, { url: "https://addins.example.police.uk/a&b", id: null, support: null })],
    ["the self-test", selfTestManifest(MANIFEST)],
  ])("are kept by the manifest for %s", (_, manifest) => expect(faults(manifest)).toEqual([]));

  const long = (letters: number) => "x".repeat(letters);

  // Each rule broken by hand.
  test.each<[string, string | RegExp, string, string]>([
    [
      "elements in their order",
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      "$2$1",
      "OfficeApp: children Id, ProviderName",
    ],
    [
      "ribbon controls in their order",
      /(<Label resid="Build.Label"\/>)([^]*?<\/Supertip>)/,
      "$2$1",
      "Group/Control: children Supertip, Label",
    ],
    ["no element that is missing", /<Permissions>.*<\/Permissions>/, "", "OfficeApp: children"],
    ["no element that is not known", "<Permissions>", "<Licence/><Permissions>", "OfficeApp: children"],
    ["a link to learn more", '<LearnMoreUrl resid="Support.Url"/>', "", "DesktopFormFactor/GetStarted: children"],
    ["an action of its type", "<FunctionName>buildReport</FunctionName>", '<SourceLocation resid="Pane.Url"/>', "Control/Action: children"],
    ["the type of manifest", 'xsi:type="TaskPaneApp"', 'xsi:type="MailApp"', "OfficeApp: attribute xsi:type"],
    ["the schema's version", "appforoffice/1.1", "appforoffice/1.0", "OfficeApp: attribute xmlns"],
    ["overrides of their version", "VersionOverridesV1_0", "VersionOverridesV1_1", "OfficeApp/VersionOverrides: attribute xsi:type"],
    ["an id that is one", /<Id>/, "<Id>x", "OfficeApp/Id: text"],
    ["a version of four numbers", /<Version>[^<]*/, "<Version>1.0.2", "OfficeApp/Version: text"],
    ["numbers of five digits in it", /<Version>[^<]*/, "<Version>1.0.2.100000", "OfficeApp/Version: text"],
    ["a provider", /<ProviderName>[^<]*/, "<ProviderName>", "OfficeApp/ProviderName: text"],
    ["a language", "<DefaultLocale>en-GB", "<DefaultLocale>English", "OfficeApp/DefaultLocale: text"],
    ["a permission that there is", "ReadWriteDocument", "ReadWriteMailbox", "OfficeApp/Permissions: text"],
    [
      "a name of 125 letters",
      'DisplayName DefaultValue="',
      `DisplayName DefaultValue="${long(125)}`,
      "OfficeApp/DisplayName: attribute DefaultValue",
    ],
    [
      "a description of 250",
      '<Description DefaultValue="',
      `<Description DefaultValue="${long(250)}`,
      "OfficeApp/Description: attribute DefaultValue",
    ],
    [
      "a page on https",
      'SourceLocation DefaultValue="https',
      'SourceLocation DefaultValue="http',
      "DefaultSettings/SourceLocation: attribute DefaultValue",
    ],
    ["icons on https", 'IconUrl DefaultValue="https', 'IconUrl DefaultValue="http', "OfficeApp/IconUrl: attribute DefaultValue"],
    ["help on https", 'SupportUrl DefaultValue="https', 'SupportUrl DefaultValue="http', "OfficeApp/SupportUrl: attribute DefaultValue"],
    [
      "buttons' pictures on https",
      '"Build.Icon.16" DefaultValue="https',
      '"Build.Icon.16" DefaultValue="http',
      "bt:Images/bt:Image: attribute DefaultValue",
    ],
    ["an Office application", '<Host Name="Workbook"', '<Host Name="Excel"', "Hosts/Host: attribute Name"],
    ["the same in the overrides", '<Host xsi:type="Workbook"', '<Host xsi:type="Document"', "Hosts/Host: attribute xsi:type"],
    ["requirement sets that there are", 'Set Name="ExcelApi"', 'Set Name="ExcelAPI"', "Sets/Set: attribute Name"],
    ["their versions", 'MinVersion="1.9"', 'MinVersion="1"', "Sets/Set: attribute MinVersion"],
    ["a runtime's life", 'lifetime="long"', 'lifetime="always"', "Runtimes/Runtime: attribute lifetime"],
    ["no attribute that is not known", 'lifetime="long"', 'lifetime="long" title="x"', "Runtimes/Runtime: attribute title is not known"],
    ["no text where none belongs", "<Runtimes>", "<Runtimes>x", "Host/Runtimes: text"],
    [
      "a kind of control",
      'Control xsi:type="Button" id="StrandReport.Pane"',
      'Control xsi:type="Link" id="StrandReport.Pane"',
      "Group/Control: attribute xsi:type",
    ],
    ["ids of 125 letters", 'id="StrandReport.Pane"', `id="${long(126)}"`, "Group/Control: attribute id"],
    ["each control's id once", 'id="StrandReport.Pane"', 'id="StrandReport.Build"', "id StrandReport.Build twice"],
    ["each resource's id once", 'bt:String id="Check.Label"', 'bt:String id="Build.Label"', "id Build.Label twice"],
    ["resources' ids of 32 letters", 'bt:String id="Check.Label"', `bt:String id="${long(33)}"`, "bt:ShortStrings/bt:String: attribute id"],
    ["resources that there are", '<Label resid="Check.Label"', '<Label resid="Check.Labels"', "Label: no bt:ShortStrings Check.Labels"],
    ["of their kind", '<Label resid="Check.Label"', '<Label resid="Check.Tip.Text"', "Label: no bt:ShortStrings Check.Tip.Text"],
    [
      "short texts of 125 letters",
      'id="Check.Label" DefaultValue="',
      `id="Check.Label" DefaultValue="${long(125)}`,
      "bt:ShortStrings/bt:String: attribute DefaultValue",
    ],
    [
      "long ones of 250",
      'id="Check.Tip.Text" DefaultValue="',
      `id="Check.Tip.Text" DefaultValue="${long(250)}`,
      "bt:LongStrings/bt:String: attribute DefaultValue",
    ],
    ["a text at all", 'DefaultValue="Check data"', 'DefaultValue=""', "bt:ShortStrings/bt:String: attribute DefaultValue"],
    ["pictures of 16, 32 and 80 pixels", /<bt:Image size="80" resid="Pane[^/]*\/>/, "", "Icon: no picture of 80"],
    ["pictures of sizes that there are", 'size="64" resid="Pane', 'size="65" resid="Pane', "Icon/bt:Image: attribute size"],
    ["each size once", 'size="64" resid="Pane', 'size="32" resid="Pane', "Icon: a size twice"],
  ])("ask for %s", (_, from, to, fault) => {
    const broken = MANIFEST.replace(from, to);
    expect(broken).not.toBe(MANIFEST);
    expect(faults(broken)).toContainEqual(expect.stringContaining(fault));
  });
});
