import { wrapText } from "../sankey/labels.ts";

const properties = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "opacity", "font-family", "font-size",
  "font-weight", "font-style", "letter-spacing", "paint-order", "display",
];
const margin = 16;
const line = 20;
const letter = 6.6;
const mostLines = 6;

/**
 * A picture of the page as an SVG file of its own: the styles of the page are written into it, and lines of text go above and below.
 * It has no script and needs nothing from outside.
 */
export function exportSvg(svg: SVGSVGElement, above: readonly string[], below: readonly string[]): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll("*")];
  [...copy.querySelectorAll("*")].forEach((element, index) => inlineStyle(originals[index]!, element));
  copy.querySelectorAll(".hit").forEach((element) => element.remove());
  const [width, height] = [svg.clientWidth || Number(svg.getAttribute("width")), svg.clientHeight || Number(svg.getAttribute("height"))];
  const wrap = (texts: readonly string[]) => texts.flatMap((text) => wrapText(text, Math.floor(width / letter), mostLines));
  const [head, foot] = [wrap(above), wrap(below)];
  const top = margin + head.length * line;
  const total = { width: width + 2 * margin, height: top + height + foot.length * line + 2 * margin };
  const page = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  page.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  page.setAttribute("viewBox", `0 0 ${total.width} ${total.height}`);
  page.setAttribute("width", String(total.width));
  page.setAttribute("height", String(total.height));
  const style = getComputedStyle(document.body);
  page.append(rectangle(total, style.backgroundColor));
  head.forEach((text, index) => page.append(words(text, margin + (index + 0.8) * line, style, index === 0 ? 15 : 12)));
  copy.setAttribute("x", String(margin));
  copy.setAttribute("y", String(top));
  page.append(copy);
  foot.forEach((text, index) => page.append(words(text, top + height + margin + index * line, style, 11)));
  return new XMLSerializer().serializeToString(page);
}

function inlineStyle(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const property of properties) {
    const value = style.getPropertyValue(property);
    if (value !== "") {
      to.setAttribute(property, value);
    }
  }
  for (const name of ["class", "role", "tabindex", "style", "aria-label"]) {
    to.removeAttribute(name);
  }
}

function rectangle(size: { width: number; height: number }, colour: string): SVGElement {
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  rect.setAttribute("width", String(size.width));
  rect.setAttribute("height", String(size.height));
  rect.setAttribute("fill", colour);
  return rect;
}

function words(text: string, y: number, style: CSSStyleDeclaration, size: number): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", "text");
  element.setAttribute("x", String(margin));
  element.setAttribute("y", String(y));
  element.setAttribute("fill", style.color);
  element.setAttribute("font-family", style.fontFamily);
  element.setAttribute("font-size", String(size));
  element.textContent = text;
  return element;
}

/** An SVG file as a PNG of twice its size; throws where the browser cannot draw it. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [2 * image.width, 2 * image.height];
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The browser could not draw the picture."))), "image/png"));
}

/** Saves a file, as a click on a download does. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
