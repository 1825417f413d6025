'use client';
import type { RefObject } from 'react';
import { ExplainedGauge } from './explained-gauge';
import { FindingList } from './finding-list';
import { LayerList } from './layer-list';
import { QueryBox } from './query-box';
import { ScenarioList } from './scenario-list';
import { SearchBox } from './search-box';

/** Left rail, top to bottom as in the design. `onPicked`: something was chosen that the map now shows (a phone closes the drawer). */
export function Rail({ searchRef, onPicked }: { searchRef: RefObject<HTMLInputElement | null>; onPicked?: () => void }) {
  const picked = onPicked === undefined ? {} : { onPicked };
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="relative z-10 px-3 pt-3 pb-2"><SearchBox inputRef={searchRef} {...picked} /><QueryBox /></div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <LayerList />
        <FindingList {...picked} />
        <ScenarioList {...picked} />
      </div>
      <ExplainedGauge />
    </div>
  );
}
