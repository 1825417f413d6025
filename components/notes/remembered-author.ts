const key = 'eni-lens.author';

/** The name somebody signs with, kept in the browser. */
export const rememberedAuthor = (): string => { try { return localStorage.getItem(key) ?? ''; } catch { return ''; } };
export const rememberAuthor = (name: string): void => { try { localStorage.setItem(key, name); } catch { /* private windows forget it */ } };
