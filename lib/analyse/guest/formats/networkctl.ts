// Output of `networkctl status --all` or of one link: names, MACs, addresses. It does not list rules or tables.
import { readAddress } from '../read-prefix';
import { type LineReader, skipWhile } from './line-reader';

const head = /^\s*(?:[●○*×↻]\s*)?\d+:\s+(\S+)\s*$/;

export const networkctlText: LineReader = {
  begins: (text) => head.test(text),
  read: (lines, at, parts) => {
    const device = head.exec(lines[at]?.text ?? '')?.[1] ?? '';
    const end = skipWhile(lines, at + 1, (text) => /^\s+\S/.test(text));
    let mac: string | null = null;
    const addresses: string[] = [];
    let inAddresses = false;
    for (const { text } of lines.slice(at + 1, end)) {
      const [, name = '', value = ''] = /^\s*([A-Z][\w /().-]*):\s+(.*)$/.exec(text) ?? [];
      if (name !== '') inAddresses = name === 'Address';
      if (name === 'HW Address' || name === 'Hardware Address') mac = /^[0-9a-f:]{17}/i.exec(value)?.[0] ?? null;
      if (!inAddresses) continue;
      const address = readAddress((name === '' ? text.trim() : value).split(/[\s/]/)[0] ?? '');
      if (address !== null) addresses.push(address);
    }
    if (end === at + 1) return end;
    parts.format('networkctl');
    parts.interface(device, mac, addresses);
    return end;
  },
};
