import { createFlag } from '@/components/ui/create-flag';

/** Whether frames can be dragged: a button of the bar below the map says so. */
export const { set: setArranging, use: useArranging } = createFlag();
