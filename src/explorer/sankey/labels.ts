/** The lines of a text of at most `width` letters each, at most `most` of them; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest.length > width && lines.length < most - 1) {
    const space = rest.lastIndexOf(" ", width);
    const end = space > width / 3 ? space : wholeLetters(rest, width);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest.length <= width ? rest : `${rest.slice(0, wholeLetters(rest, width - 1)).trimEnd()}…`];
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

/** About how wide a text is in pixels, in the type of the pictures. */
export const textWidth = (text: string) => 6.4 * (text.length + [...text].filter(isWide).length);

/** How many letters of a text fit into a width in pixels; Chinese, Japanese and Korean letters count twice. */
export function fitLetters(text: string, pixels: number): number {
  const wide = [...text].filter(isWide).length / Math.max(1, text.length);
  return Math.max(3, Math.floor(pixels / (6.4 * (1 + wide))));
}
