import type { LayoutOptions } from '../model/map-model';
import type { ViewState } from './view-state';

/** What of a view decides where things are placed: the page, exports and print draw the same. */
export const layoutOf = ({ moves, expanded, layers }: Pick<ViewState, 'moves' | 'expanded' | 'layers'>): LayoutOptions => ({
  moves, expanded, showAllows: layers['security-groups'], showAcls: layers['network-acls'], showManaged: layers.managed, showOrphans: layers.unattached, showSingleHomed: layers.instances,
});
