import { attr, findChild, parseXml, walk, type XmlElement } from "../../host/library";
import type { RibbonButton, RibbonGroup } from "../ribbon/button";

const ICON_PIXELS = "32";

/** Reads the add-in's group of buttons from its manifest. */
export function readRibbon(manifest: string): RibbonGroup {
  const { root } = parseXml(manifest);
  const all = elementsOf(root);
  // The texts and icons of buttons are stored separately, by name.
  const resources = new Map(
    all.flatMap((element) =>
      attr(element, "DefaultValue") !== undefined && attr(element, "id") !== undefined
        ? [[attr(element, "id")!, attr(element, "DefaultValue")!]]
        : [],
    ),
  );
  const resource = (element: XmlElement | undefined): string => resources.get((element && attr(element, "resid")) ?? "") ?? "";
  const group = all.find(({ name }) => name === "Group");
  if (!group) throw new Error("The manifest has no group of buttons.");
  const buttons = group.children.flatMap((control): RibbonButton[] => {
    if (control.type !== "element" || control.name !== "Control") return [];
    const supertip = findChild(control, "Supertip");
    const images = elementsOf(findChild(control, "Icon")!).filter((image) => attr(image, "size") === ICON_PIXELS);
    const action = findChild(control, "Action")!;
    const name = elementsOf(action).find((element) => element.name === "FunctionName");
    return [
      {
        id: attr(control, "id")!,
        label: resource(findChild(control, "Label")),
        tipTitle: resource(supertip && findChild(supertip, "Title")),
        tip: resource(supertip && findChild(supertip, "Description")),
        icon: new URL(resource(images[0])).pathname.slice(1),
        action: name ? { kind: "function", name: textOf(name) } : { kind: "pane" },
      },
    ];
  });
  return { label: resource(findChild(group, "Label")), buttons };
}

function elementsOf(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  walk(root, (element) => void found.push(element));
  return found;
}

const textOf = ({ children }: XmlElement): string =>
  children
    .map((child) => (child.type === "text" ? child.value : ""))
    .join("")
    .trim();
