/** Mark of the product: an Ethernet jack as seen through a lens. Decorative; the name stands beside it. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden className="shrink-0">
      <rect width="20" height="20" rx="5" className="fill-accent" />
      <path className="fill-text-on" d="M5 6.5h1.600V4.200h1.500v2.300h1.100V4.200h1.600v2.300h1.100V4.200h1.500v2.300H15v5.200l-2.200 2.200h-1.300v2.200h-3v-2.200H7.200L5 11.700Z" />
    </svg>
  );
}
