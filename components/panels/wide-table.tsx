import type { ReactNode } from 'react';
import { ScrollBox } from './scroll-box';

/** A table that scrolls inside its own box, so the panel never does sideways. */
export function WideTable({ label, head, children, minWidth = 'min-w-full' }: { label: string; head: readonly ReactNode[]; children: ReactNode; minWidth?: string }) {
  return (
    <ScrollBox label={label} className="overflow-x-auto rounded border border-line">
      <table className={`w-max text-map ${minWidth}`}>
        <thead className="bg-sunken text-left text-text-3">
          <tr>{head.map((cell, i) => <th key={i} scope="col" className="px-2 py-1 font-normal whitespace-nowrap">{cell}</th>)}</tr>
        </thead>
        <tbody className="[&_td]:border-t [&_td]:border-line [&_td]:h-7 [&_td]:px-2 [&_td]:py-0.5">{children}</tbody>
      </table>
    </ScrollBox>
  );
}
