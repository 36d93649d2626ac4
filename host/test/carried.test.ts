import { attributesOf, textOf, unpack, type PackageParts } from "../files/package";
import { parseXml } from "../library";
import { openHost } from "../node";
import { packed, relation, relations, sheetXml, workbookXml } from "./package-parts";
import { book } from "./support";

const PROTECTION =
  '<workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="aGFzaA==" workbookSaltValue="c2FsdA==" workbookSpinCount="100000" lockStructure="1"/>';
const LABEL =
  '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"><clbl:label id="{1}" enabled="1" method="Standard" siteId="{2}"/></clbl:labelList>';
const CUSTOM =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="MSIP_Label_1_Enabled"/></Properties>';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/docMetadata/LabelInfo.xml" ContentType="application/vnd.ms-office.classificationlabels+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>';
const RULE =
  '<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" xr:uid="{3}"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>A5</xm:sqref></x14:dataValidation></x14:dataValidations></ext>';
const SPARKLINE =
  '<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:sparklines><x14:sparkline><xm:f>Data!B1:B9</xm:f><xm:sqref>C1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>';
const UID = 'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"';

/** Opens a package of these parts, does something, and gives what the copy holds. */
async function copyOf(
  more: Readonly<Record<string, string | null>>,
  act?: (host: Awaited<ReturnType<typeof openHost>>) => Promise<unknown>,
) {
  const host = await openHost({ workbook: await packed(more) });
  await act?.(host);
  const saved = await host.toBytes();
  const parts: PackageParts = await unpack(saved.bytes);
  return { ...saved, has: (path: string) => parts.has(path), text: (path: string) => textOf(parts.get(path)) };
}
const sheetWith = (...extensions: readonly string[]) =>
  sheetXml(undefined, `<extLst>${extensions.join("")}</extLst>`).replace("<worksheet ", `<worksheet ${UID} `);

describe("a copy keeps", () => {
  it("the protection of the workbook, who may change it, and manual calculation", async () => {
    const workbook = workbookXml(
      `<fileSharing readOnlyRecommended="1"/><workbookPr/>${PROTECTION}`,
      '<calcPr calcId="1" calcMode="manual" fullPrecision="0"/>',
    );
    const copy = await copyOf({ "xl/workbook.xml": workbook });
    const xml = copy.text("xl/workbook.xml");
    expect([copy.problems, copy.notCarriedOver]).toEqual([[], []]);
    expect([...xml.matchAll(/<(fileSharing|workbookPr|workbookProtection|bookViews|sheets|calcPr)\b/g)].map(([, name]) => name)).toEqual([
      "fileSharing",
      "workbookPr",
      "workbookProtection",
      "bookViews",
      "sheets",
      "calcPr",
    ]);
    expect(xml).toContain(PROTECTION);
    expect(attributesOf(/<calcPr[^>]*>/.exec(xml)![0])).toMatchObject({ calcMode: "manual", fullPrecision: "0" });
  });

  it("properties that people gave it, among them its sensitivity label", async () => {
    const copy = await copyOf({
      "[Content_Types].xml": TYPES,
      "_rels/.rels": relations(
        relation("rId1", "officeDocument", "xl/workbook.xml"),
        relation("rId2", "custom-properties", "docProps/custom.xml"),
        '<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels" Target="docMetadata/LabelInfo.xml"/>',
      ),
      "docProps/custom.xml": CUSTOM,
      "docMetadata/LabelInfo.xml": LABEL,
    });
    expect([copy.problems, copy.notCarriedOver]).toEqual([[], []]);
    expect([copy.text("docProps/custom.xml"), copy.text("docMetadata/LabelInfo.xml")]).toEqual([CUSTOM, LABEL]);
    expect(copy.text("[Content_Types].xml")).toContain("/docMetadata/LabelInfo.xml");
    expect(copy.text("_rels/.rels")).toContain("classificationlabels");
  });

  it("drop-downs from other sheets, sparklines, and ranges that some people may change", async () => {
    const ranges = '<protectedRanges><protectedRange sqref="B1" name="Counts"/></protectedRanges>';
    const sheet = sheetWith(RULE, SPARKLINE).replace("</sheetData>", `</sheetData><sheetProtection sheet="1"/>${ranges}`);
    const copy = await copyOf({ "xl/worksheets/sheet1.xml": sheet });
    const xml = copy.text("xl/worksheets/sheet1.xml");
    expect([copy.problems, copy.notCarriedOver]).toEqual([[], []]);
    expect(xml).toMatch(/<sheetProtection [^>]*\/><protectedRanges>/);
    expect(xml).toContain("<xm:f>Lists!$A$1:$A$3</xm:f>");
    expect(xml).toContain("<xm:sqref>C1</xm:sqref>");
    // What it names is declared in it.
    expect(/<ext [^>]*CCE6A557[^>]*>/.exec(xml)![0]).toContain("xmlns:xr=");
  });

  it("what other tags declare for them, and leaves out what none does", async () => {
    const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ';
    const outside = sheetWith(RULE.replace(X14, "")).replace("<extLst>", `<extLst ${X14.trim()}>`);
    const copy = await copyOf({ "xl/worksheets/sheet1.xml": outside });
    expect(() => parseXml(copy.text("xl/worksheets/sheet1.xml"))).not.toThrow();
    expect(/<ext [^>]*CCE6A557[^>]*>/.exec(copy.text("xl/worksheets/sheet1.xml"))![0]).toContain(X14.trim());
    const nowhere = await copyOf({ "xl/worksheets/sheet1.xml": sheetWith(RULE.replace(X14, "")) });
    expect(nowhere.text("xl/worksheets/sheet1.xml")).not.toContain("x14:");
    expect(nowhere.notCarriedOver).toEqual(["drop-downs and other rules of entry"]);
  });
});

describe("a copy lists what it lacks", () => {
  it("where cells have moved under what hangs on them", async () => {
    const insert = (host: Awaited<ReturnType<typeof openHost>>) => book(host).act("Data", "1:1", (range) => range.insert("Down"));
    const copy = await copyOf({ "xl/worksheets/sheet1.xml": sheetWith(RULE, SPARKLINE) }, insert);
    expect(copy.notCarriedOver).toEqual(["drop-downs and other rules of entry", "sparklines"]);
    expect(copy.text("xl/worksheets/sheet1.xml")).not.toContain("sparkline");
  });

  it.each([
    [
      "text boxes and shapes",
      { "xl/drawings/drawing1.xml": "<xdr:wsDr><xdr:twoCellAnchor><xdr:sp macro=''/></xdr:twoCellAnchor></xdr:wsDr>" },
    ],
    ["scenarios", { "xl/worksheets/sheet1.xml": sheetXml(undefined, '<scenarios><scenario name="a"/></scenarios>') }],
  ])("%s", async (what, more: Record<string, string>) => expect((await copyOf(more)).notCarriedOver).toContain(what));

  it("nothing of a workbook whose copy is whole", async () => expect((await copyOf({})).notCarriedOver).toEqual([]));
});

it("A copy has its links to other workbooks before its names, as Excel wants them", async () => {
  const copy = await copyOf({
    "xl/workbook.xml": workbookXml(
      "",
      '<externalReferences><externalReference r:id="rId9"/></externalReferences><definedNames><definedName name="Rate">2</definedName></definedNames>',
    ),
    "xl/_rels/workbook.xml.rels": relations(
      relation("rId1", "worksheet", "worksheets/sheet1.xml"),
      relation("rId2", "sharedStrings", "sharedStrings.xml"),
      relation("rId9", "externalLink", "externalLinks/externalLink1.xml"),
    ),
    "xl/externalLinks/externalLink1.xml":
      '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><externalBook r:id="rId1"><sheetNames><sheetName val="A"/></sheetNames></externalBook></externalLink>',
    "xl/externalLinks/_rels/externalLink1.xml.rels": relations(
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="other.xlsx" TargetMode="External"/>',
    ),
  });
  expect([copy.isSound, copy.problems]).toEqual([true, []]);
  expect(copy.text("xl/workbook.xml")).toMatch(/<\/sheets><externalReferences>.*<\/externalReferences><definedNames>/s);
});
