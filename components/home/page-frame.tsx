import type { ReactNode } from 'react';
import { TopNav } from './top-nav';
import type { NavPlace } from './top-nav';

/** Bar and centred column of the pages that are not a map. */
export function PageFrame({ place, children }: { place: NavPlace | null; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <TopNav place={place} />
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-[1440px] flex-1 px-11 pt-4 pb-10 outline-none max-lg:px-6 max-sm:px-4">{children}</main>
    </div>
  );
}
