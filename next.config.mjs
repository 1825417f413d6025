/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // The image optimiser had a remote code execution in August 2026; the product has no remote images.
  images: { unoptimized: true },
  devIndicators: false,
};
