// Cuts AWS's XML answers into pages, for an emulator that answers everything at once.

/** Where the list of an answer is: `<subnetSet>…</subnetSet>` with `<item>` children, or `<TargetGroups>` with `<member>`. */
interface ListSpan { readonly from: number; readonly to: number; readonly items: readonly string[] }

const tag = /<(\/?)([A-Za-z][\w:.-]*)[^>]*?(\/?)>/g;

export function findList(xml: string, depth: number): ListSpan | null {
  const open: { name: string; contentFrom: number }[] = [];
  let list: { from: number; items: string[]; depth: number; itemFrom: number } | null = null;
  for (const match of xml.matchAll(tag)) {
    const [text, closing, name = '', empty] = match;
    if (closing === '') {
      if (list === null && open.length === depth + 1 && (name === 'item' || name === 'member')) list = { from: (open.at(-1) as { contentFrom: number }).contentFrom, items: [], depth: open.length, itemFrom: match.index };
      else if (list !== null && open.length === list.depth) list.itemFrom = match.index;
      if (empty === '') open.push({ name, contentFrom: match.index + text.length });
    } else {
      open.pop();
      if (list !== null && open.length === list.depth) list.items.push(xml.slice(list.itemFrom, match.index + text.length));
      if (list !== null && open.length < list.depth) return { from: list.from, to: match.index, items: list.items };
    }
  }
  return null;
}

export interface XmlPage { readonly xml: string; readonly more: boolean }

export function pageOf(xml: string, offset: number, size: number, nextToken: string, service: string): XmlPage {
  // Query services wrap the answer twice.
  const depth = service === 'ec2' ? 1 : 2;
  const list = findList(xml, depth);
  if (list === null) return { xml, more: false };
  const items = list.items.slice(offset, offset + size);
  const more = offset + size < list.items.length;
  const cut = `${xml.slice(0, list.from)}${items.join('')}${xml.slice(list.to)}`;
  const element = service === 'ec2' ? 'nextToken' : 'NextMarker';
  const clean = cut.replace(new RegExp(`<${element}>[^<]*</${element}>|<${element}\\s*/>`, 'g'), '');
  if (!more) return { xml: clean, more };
  const end = service === 'ec2' ? clean.lastIndexOf('</') : clean.lastIndexOf('</', clean.lastIndexOf('<ResponseMetadata'));
  return { xml: `${clean.slice(0, end)}<${element}>${nextToken}</${element}>${clean.slice(end)}`, more };
}
