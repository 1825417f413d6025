/** `eni-0b52e1c7a92f37d40` → `eni-0b…7d40`: kept short in the middle, full in the title. */
export function shortenId(id: string): string {
  const dash = id.lastIndexOf('-');
  if (dash < 0 || id.length - dash <= 10) return id;
  return `${id.slice(0, dash + 3)}…${id.slice(-4)}`;
}

export function ShortId({ id, full = false, className = '' }: { id: string; full?: boolean; className?: string }) {
  return <span title={id} className={`font-mono text-map tracking-[-0.2px] whitespace-nowrap ${className}`}>{full ? id : shortenId(id)}</span>;
}
