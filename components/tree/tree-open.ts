import { createFlag } from '@/components/ui/create-flag';

/** Whether the tree beside the map is open: a button on the map and a skip link open it, neither knows the other. */
export const { set: setTreeOpen, use: useTreeOpen } = createFlag();
