/** The view the link was made with goes into the address before the screen reads it, unless the reader has moved on and reloads. */
export function enterView(viewState: string): void {
  const query = viewState.replace(/^\?/, '');
  history.replaceState(null, '', `${location.pathname}${location.search === '' && query !== '' ? `?${query}` : location.search}${location.hash}`);
}
