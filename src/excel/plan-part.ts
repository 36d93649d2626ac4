import type { ReportPlan } from "../report/plan";

const NAMESPACE = "urn:strand-report:plan:1";

/** The plan of the report that stands in the workbook, kept with it, so that a build that fails can put it back. */
export function planPart(context: Excel.RequestContext): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
}

/** A plan with the number of the build that it was made by. */
export interface BuiltPlan {
  readonly build: number;
  readonly plan: ReportPlan;
}

/** The plan as XML; JSON needs no more escaping than text. */
export function planToXml(built: BuiltPlan): string {
  const json = JSON.stringify(built).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<?xml version="1.0" encoding="UTF-8"?><plan xmlns="${NAMESPACE}">${json}</plan>`;
}

/** The plan that planToXml wrote. */
export function planFromXml(xml: string): BuiltPlan {
  const json = xml.slice(xml.indexOf(">", xml.indexOf("<plan")) + 1, xml.lastIndexOf("</plan>"));
  const unescaped = json.replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  return JSON.parse(unescaped) as BuiltPlan;
}
