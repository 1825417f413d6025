// The same for `npm run dev`, where React also wants the place in the source.
import { Fragment, jsxDEV as element } from 'react/jsx-dev-runtime';
import { showProps } from './show-props';

export type { JSX } from 'react/jsx-dev-runtime';
export { Fragment };
export const jsxDEV: typeof element = (type, props, ...rest) => element(type, showProps(type, props as Record<string, unknown>), ...rest);
