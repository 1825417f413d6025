export interface TextPart {
  readonly text: string;
  /** Set when the part is a known resource. */
  readonly id: string | null;
}

/** Cuts a text at resource ids. `nameOf` gives the name of a known id, `null` for anything else. */
export function splitIds(text: string, nameOf: (id: string) => string | null): readonly TextPart[] {
  const parts: TextPart[] = [];
  let rest = 0;
  for (const match of text.matchAll(/\b[a-z]+(?:-[a-z]+)*-[0-9a-f]{8,17}\b/g)) {
    const id = match[0];
    const name = nameOf(id);
    if (name === null) continue;
    let from = match.index;
    let to = from + id.length;
    // The texts write `name (id)`; the link shows the name and has the id in its title.
    const opening = [`${name} (`, `${name}（`].find((start) => text.slice(rest, from).endsWith(start));
    if (opening !== undefined && /[)）]/.test(text[to] ?? '')) {
      from -= opening.length;
      to += 1;
    }
    if (from > rest) parts.push({ text: text.slice(rest, from), id: null });
    parts.push({ text: name, id });
    rest = to;
  }
  if (rest < text.length) parts.push({ text: text.slice(rest), id: null });
  return parts;
}
