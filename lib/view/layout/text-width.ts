// Width of a text without a font: good to a few pixels for the design's sans, used for keep-outs and pills only.
const narrow = new Set("iljtfrI.,:;'|!/()[] -");
const wide = new Set('mwMWQOG@%');

export function textWidth(text: string, size: number, bold = false): number {
  let units = 0;
  for (const char of text) {
    if ((char.codePointAt(0) ?? 0) > 0x2e7f) units += 1;
    else if (narrow.has(char)) units += 0.31;
    else if (wide.has(char)) units += 0.84;
    else units += 0.56;
  }
  return units * size * (bold ? 1.07 : 1);
}

/** IPv4 and IPv6 in tabular 11 px: no per-character set look-up, this runs for every dock. */
export function addressWidth(address: string): number {
  let width = 0;
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i);
    width += code === 46 || code === 58 ? 3.1 : 6.15;
  }
  return width;
}
