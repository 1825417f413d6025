// Lists of PowerShell's Get-NetIPConfiguration (also -Detailed): which address is on which interface index.
// https://learn.microsoft.com/powershell/module/nettcpip/get-netipconfiguration
import { readAddress } from '../read-prefix';
import { type LineReader, skipWhile } from './line-reader';

const field = /^(InterfaceAlias|InterfaceIndex|InterfaceDescription|NetAdapter\.\w+|NetCompartment\.\w+|NetProfile\.\w+|NetIPv[46]Interface\.\w+|IPv[46]\w*|DNSServer|ComputerName)\s*:\s?(.*)$/;
const continued = /^\s{8,}\S/;

export const ipConfigurationText: LineReader = {
  begins: (text) => field.test(text),
  read: (lines, at, parts) => {
    const end = skipWhile(lines, at + 1, (text) => field.test(text) || continued.test(text));
    parts.format('windows-ip-configuration');
    let index = '';
    let mac: string | null = null;
    let name = '';
    const addresses: string[] = [];
    for (const { text } of lines.slice(at, end)) {
      const match = field.exec(text);
      if (match !== null) name = match[1] ?? '';
      const value = (match === null ? text : (match[2] ?? '')).trim();
      if (name === 'InterfaceIndex') index = value;
      else if (name === 'NetAdapter.LinkLayerAddress') mac = value;
      else if (/^IPv[46](?:Temporary)?Address$/.test(name)) {
        // Several stand on lines of their own, or as `{a, b}`.
        for (const word of value.split(/[\s{},]+/)) {
          const address = readAddress(word);
          if (address !== null) addresses.push(address);
        }
      }
    }
    if (/^\d{1,5}$/.test(index)) parts.interface(index, mac, addresses);
    return end;
  },
};
