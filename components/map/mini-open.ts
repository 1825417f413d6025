import { createFlag } from '@/components/ui/create-flag';

/** Whether the overview map is open: a button of the bar below the map opens it. */
export const { set: setMiniOpen, use: useMiniOpen } = createFlag();
