// What JSX compiles to (jsxImportSource of tsconfig.json): React's own, with every text made visible on its way to the page.
// One place instead of a call wherever a name from data is printed.
import { Fragment, jsx as element, jsxs as elements } from 'react/jsx-runtime';
import { showProps } from './show-props';

export type { JSX } from 'react/jsx-runtime';
export { Fragment };
export const jsx: typeof element = (type, props, key) => element(type, showProps(type, props as Record<string, unknown>), key);
export const jsxs: typeof elements = (type, props, key) => elements(type, showProps(type, props as Record<string, unknown>), key);
