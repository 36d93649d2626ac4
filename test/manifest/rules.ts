import { ATTRIBUTES, fits, ICON_SIZES, RESOURCE_KINDS, TEXTS } from "./schema";
import { everyElement, type XmlElement } from "./xml";

/** An element with the names of those that it stands in, outermost first, itself last. */
interface Placed {
  readonly element: XmlElement;
  readonly path: readonly string[];
}

/** What in a manifest breaks a rule that Microsoft documents, in words; nothing where Office would take it. */
export function faultsOf(manifest: XmlElement): readonly string[] {
  return [...placed(manifest, []).flatMap(({ element, path }) => ownFaults(element, path)), ...referenceFaults(manifest)];
}

function placed(element: XmlElement, above: readonly string[]): readonly Placed[] {
  const path = [...above, element.name];
  return [{ element, path }, ...element.children.flatMap((child) => placed(child, path))];
}

/** What can be said of an element by itself: its children, its attributes, its text. */
function ownFaults(element: XmlElement, path: readonly string[]): readonly string[] {
  const { name, attributes, children, text } = element;
  const where = path.slice(-2).join("/");
  const kind = name === "Action" ? `${name} ${attributes["xsi:type"]}` : name;
  const names = children.map((child) => child.name);
  const wanted = attributesOf(path);
  const pattern = TEXTS[name];
  return [
    ...(fits(kind, names) ? [] : [`${where}: children ${names.join(", ") || "none"}`]),
    ...Object.keys(attributes).flatMap((key) => (key in wanted ? [] : [`${where}: attribute ${key} is not known`])),
    ...Object.entries(wanted).flatMap(([key, form]) => (form.test(attributes[key] ?? "") ? [] : [`${where}: attribute ${key}`])),
    ...((pattern ? pattern.test(text) : text === "") ? [] : [`${where}: text`]),
    ...(name === "Icon" ? iconFaults(children) : []),
  ];
}

/** The rule of the longest end of the path that has one. */
function attributesOf(path: readonly string[]): Readonly<Record<string, RegExp>> {
  for (let from = Math.max(0, path.length - 3); from < path.length; from++) {
    const found = ATTRIBUTES[path.slice(from).join("/")];
    if (found) return found;
  }
  return {};
}

function iconFaults(images: readonly XmlElement[]): readonly string[] {
  const sizes = images.map(({ attributes }) => attributes["size"]!);
  const missing = ICON_SIZES.filter((size) => !sizes.includes(size));
  return [
    ...(missing.length > 0 ? [`Icon: no picture of ${missing.join(", ")}`] : []),
    ...(new Set(sizes).size < sizes.length ? ["Icon: a size twice"] : []),
  ];
}

/** Ids that stand twice, and references to what there is not. */
function referenceFaults(manifest: XmlElement): readonly string[] {
  const all = everyElement(manifest);
  const resources = all.filter(({ name }) => name === "Resources").flatMap(({ children }) => children);
  const kinds = new Map(
    resources.flatMap(({ name: kind, children }) => children.map(({ attributes }) => [attributes["id"]!, kind] as const)),
  );
  const used = all.filter(({ attributes }) => "resid" in attributes);
  const idsOf = (elements: readonly XmlElement[]) => elements.map(({ attributes }) => attributes["id"]!);
  const controls = idsOf(all.filter(({ name }) => ["Group", "Control"].includes(name)));
  const ids = idsOf(resources.flatMap(({ children }) => children));
  return [
    ...[...twice(ids), ...twice(controls)].map((id) => `id ${id} twice`),
    ...used.flatMap(({ name, attributes }) =>
      kinds.get(attributes["resid"]!) === RESOURCE_KINDS[name] ? [] : [`${name}: no ${RESOURCE_KINDS[name]} ${attributes["resid"]}`],
    ),
  ];
}

function twice(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
