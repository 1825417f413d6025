import { createFlag } from '@/components/ui/create-flag';

/** Whether the sheet for the printer is being made: the export dialog and Ctrl+P ask for it, the screen makes it. */
export const { set: setPrinting, use: usePrinting } = createFlag();
