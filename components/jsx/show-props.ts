import { showControls } from '@/lib/base/show-controls';

// Text that people read or hear. `value` of a field is what they typed, and stays.
const spoken = ['title', 'alt', 'placeholder', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'label'] as const;
// Their content is not shown as text, or is a value.
const kept: ReadonlySet<unknown> = new Set(['script', 'style', 'textarea']);

function showChild(child: unknown): unknown {
  if (typeof child === 'string') return showControls(child);
  if (!Array.isArray(child)) return child;
  const shown = child.map(showChild);
  return shown.some((one, i) => one !== child[i]) ? shown : child;
}

/** Props of an element of the page (or a fragment) with every text shown in full; a component's props reach an element sooner or later. */
export function showProps(type: unknown, props: Record<string, unknown>): Record<string, unknown> {
  if ((typeof type !== 'string' && typeof type !== 'symbol') || kept.has(type)) return props;
  let shown = props;
  const set = (key: string, from: unknown, to: unknown): void => {
    if (from === to) return;
    if (shown === props) shown = { ...props };
    shown[key] = to;
  };
  const { children } = props;
  set('children', children, showChild(children));
  if (typeof type === 'string') for (const key of spoken) if (typeof props[key] === 'string') set(key, props[key], showControls(props[key]));
  return shown;
}
