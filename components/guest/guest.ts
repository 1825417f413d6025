import type { GuestAnnotations, InstanceAnnotations } from '@/lib/model/guest';

/** What is known from inside the guests of the open document. */
export interface Guest {
  readonly annotations: GuestAnnotations;
  /** Stored entries could not be read: what is shown rests on belief alone. */
  readonly failed: boolean;
  /** Takes what one instance has now; the analysis follows. */
  put(entry: InstanceAnnotations): void;
}
