// Files of a guest's output: one for each command is usual. PowerShell writes UTF-16, with or without a byte order mark.
/** Far more than the longest output that is read. */
export const largestGuestFile = 4_000_000;

export function decodeGuestBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Without a mark: every second byte of plain output is 0 then.
  const start = bytes.subarray(0, 512);
  const zeros = (parity: 0 | 1): number => start.filter((byte, at) => at % 2 === parity && byte === 0).length;
  if (zeros(1) > start.length / 4) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros(0) > start.length / 4) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The texts of all of them below each other; `null`: one is too large to be such output. */
export async function readGuestFiles(files: readonly File[]): Promise<string | null> {
  if (files.some((file) => file.size > largestGuestFile)) return null;
  const texts = await Promise.all(files.map(async (file) => decodeGuestBytes(new Uint8Array(await file.arrayBuffer()))));
  return texts.map((text) => text.trimEnd()).join('\n');
}
