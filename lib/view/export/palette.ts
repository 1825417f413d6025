// The colours of docs/look.md for what leaves the page. The page itself has them in app/globals.css; palette.test.ts keeps the two equal.
export const light = {
  bg: '#F5F6F8', surface: '#FFFFFF', raised: '#FFFFFF', line: '#E3E7EC', 'line-2': '#CCD3DC', 'line-3': '#87919E', text: '#14191F', 'text-2': '#3F4A57', 'text-3': '#5A6573', 'text-on': '#FFFFFF',
  accent: '#2A5BD7', high: '#C3202D', 'high-soft': '#FCEAEB', 'high-line': '#EDB3B8', medium: '#945600', 'medium-soft': '#FDF1DA', 'medium-line': '#E3C283', low: '#166A86', 'low-soft': '#E2F2F7', 'low-line': '#A7D0DE',
  info: '#55606E', 'info-soft': '#EDF0F3', 'info-line': '#CCD3DC', unknown: '#6B46A8', 'unknown-soft': '#F2ECFA', 'unknown-line': '#CDBBE8', ok: '#1B7446', ink: '#FFFFFF',
  acct: '#A3ADB9', 'acct-bg': '#FAFBFC', vpc: '#8574B8', 'vpc-text': '#5A4892', 'vpc-bg': '#FDFDFE', pub: '#BBD4BD', 'pub-bg': '#F3F9F3', 'pub-text': '#2C6636', priv: '#B9CDE4', 'priv-bg': '#F2F7FC', 'priv-text': '#275687',
  iso: '#CBC7DA', 'iso-bg': '#F6F5FA', 'iso-text': '#57506F', lead: '#6B7684', route: '#7A8694', gate: '#3F4A57',
  'sc-mgmt': '#0B6E66', 'sc-appl': '#6D3BC4', 'sc-dsub': '#1B65A8', 'sc-dvpc': '#A12D78', 'sc-ha': '#566F0C',
} as const;
export type Tone = keyof typeof light;
export type Palette = Readonly<Record<Tone, string>>;

export const dark: Palette = {
  bg: '#0B0E13', surface: '#12161D', raised: '#1A202A', line: '#232A35', 'line-2': '#343E4C', 'line-3': '#6C7889', text: '#E9EDF3', 'text-2': '#BAC3CF', 'text-3': '#93A0B0', 'text-on': '#0B0E13',
  accent: '#7AA2FF', high: '#FF7A7F', 'high-soft': '#39181C', 'high-line': '#7A3137', medium: '#EFB24A', 'medium-soft': '#33260E', 'medium-line': '#6B5120', low: '#66C2DD', 'low-soft': '#10303B', 'low-line': '#245768',
  info: '#A3AEBC', 'info-soft': '#1F2630', 'info-line': '#394453', unknown: '#BBA3F2', 'unknown-soft': '#261F3C', 'unknown-line': '#4B3F73', ok: '#60DEAE', ink: '#14090A',
  acct: '#4A5566', 'acct-bg': '#0E1218', vpc: '#7565AE', 'vpc-text': '#B3A5E6', 'vpc-bg': '#10141B', pub: '#2E4A36', 'pub-bg': '#111B16', 'pub-text': '#8CC79A', priv: '#2B4360', 'priv-bg': '#101A26', 'priv-text': '#8DB8E6',
  iso: '#3C3852', 'iso-bg': '#16151F', 'iso-text': '#B6AED2', lead: '#8794A5', route: '#78859A', gate: '#BAC3CF',
  'sc-mgmt': '#5CC9BD', 'sc-appl': '#B79AF5', 'sc-dsub': '#7DB6EE', 'sc-dvpc': '#EC8FC6', 'sc-ha': '#B4CB5E',
};
export const palettes = { light, dark } as const satisfies Record<string, Palette>;
export type PaletteName = keyof typeof palettes;
