import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

const bad = 'a\u202eb';
const shown = 'a\u27e8U+202E\u27e9b';
function Name({ name }: { readonly name: string }) {
  return <>{name}</>;
}

describe('text on the page', () => {
  it('is shown in full, as a child, in a list, in a fragment, through a component and in spoken attributes', () => {
    expect(renderToStaticMarkup(<p title={bad} aria-label={bad} data-raw={bad}>{bad} {[bad, <b key="b">{bad}</b>]}<Name name={bad} /></p>))
      .toBe(`<p title="${shown}" aria-label="${shown}" data-raw="${bad}">${shown} ${shown}<b>${shown}</b>${shown}</p>`);
  });
  it('is never markup', () => {
    expect(renderToStaticMarkup(<p><Name name="<img src=x onerror=alert(1)>" /></p>)).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
  });
  it('stays a value where it is one', () => {
    expect(renderToStaticMarkup(<input readOnly value={bad} />)).toContain(`value="${bad}"`);
  });
});
