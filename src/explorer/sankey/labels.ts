/** The lines of a text of at most `width` letters each, at most `most` of them; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest.length > width && lines.length < most - 1) {
    const space = rest.lastIndexOf(" ", width);
    const end = space > width / 3 ? space : width;
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest.length <= width ? rest : `${rest.slice(0, Math.max(1, width - 1)).trimEnd()}…`];
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
