/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // The image optimiser had a remote code execution in August 2026; the product has no remote images.
  images: { unoptimized: true },
  // npm run verify checks types with the native compiler, tests included, in a fraction of the time.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};
