'use client';
import { Fragment } from 'react';
import { foldCommand } from './fold-command';
import { ScrollBox } from './scroll-box';

const idPattern = /((?:eni|i|subnet|vpc|rtb|acl|sg|igw|nat|eipalloc|eipassoc|eni-attach|aclassoc|pl)-[0-9a-f]{6,17})/g;

/** Commands as they go into a shell; real ids stand out. Scrolls inside. */
export function CommandBlock({ label, lines }: { label: string; lines: readonly string[] }) {
  return (
    <ScrollBox mono label={label} className="overflow-x-auto rounded border border-line bg-sunken px-2 py-1.5 font-mono text-map tracking-[-0.2px]">
      <code>
        {lines.map(foldCommand).map((line, i) => (
          <Fragment key={i}>
            {i > 0 ? '\n' : null}
            {line.split(idPattern).map((part, j) => (j % 2 === 1 ? <span key={j} className="text-accent-text">{part}</span> : part))}
          </Fragment>
        ))}
      </code>
    </ScrollBox>
  );
}
