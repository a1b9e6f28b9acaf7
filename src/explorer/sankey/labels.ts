/**
 * The lines of a text, each at most `width` wide, at most `most` of them; what does not fit ends in an ellipsis. Widths are counts of
 * letters where `widthOf` is left out.
 */
export function wrapText(text: string, width: number, most: number, widthOf = (part: string) => part.length): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (widthOf(rest) > width && lines.length < most - 1) {
    const fits = countFitting(rest, width, widthOf);
    const space = rest.lastIndexOf(" ", fits);
    const end = space > fits / 3 ? space : wholeLetters(rest, fits);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  const isWhole = widthOf(rest) <= width;
  const shown = isWhole ? rest : rest.slice(0, wholeLetters(rest, countFitting(rest, width - widthOf("…"), widthOf)));
  return [...lines, isWhole ? shown : `${shown.trimEnd()}…`];
}

// The most of the first units of a text that fit into a width.
function countFitting(text: string, width: number, widthOf: (part: string) => number): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(text.slice(0, middle)) <= width) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

// The most of the first `length` units of a text that end with a whole letter, at least one letter: emoji and rare Chinese letters have
// two units, and half of one is no text that a picture could be saved with.
function wholeLetters(text: string, length: number): number {
  const isHalf = (end: number) => /[\ud800-\udbff]/.test(text.charAt(end - 1)) && /[\udc00-\udfff]/.test(text.charAt(end));
  const end = Math.max(1, length);
  return !isHalf(end) ? end : end > 1 ? end - 1 : 2;
}

// Letters of these scripts are about twice as wide.
const isWide = (letter: string) => /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(letter);

const pen = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");

/** How wide a text is in pixels, in the type of the pictures; about, where no browser measures it. */
export function textWidth(text: string): number {
  if (pen === null) {
    return 6.4 * (text.length + [...text].filter(isWide).length);
  }
  if (!pen.font.startsWith("12px")) {
    pen.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  }
  return pen.measureText(text).width;
}

/** The lines of a text, each at most so many pixels wide, at most `most` of them. */
export const wrapPixels = (text: string, pixels: number, most: number) => wrapText(text, Math.max(24, pixels), most, textWidth);
