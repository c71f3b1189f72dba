// The site under test is built beside the one that a server may be serving right now. Next writes the types of such
// a folder into tsconfig.json unless that extends another file, hence a tsconfig of its own, written by the build script.
const distDir = process.env.NEXT_DIST_DIR || '.next'
const tsconfigPath = distDir === '.next' ? 'tsconfig.json' : `${distDir}.tsconfig.json`

/** @type {import('next').NextConfig} */
export default {
  distDir,
  // Types are checked by `npm test`, over the tests as well; a start should neither wait for that nor fail by it.
  typescript: { tsconfigPath, ignoreBuildErrors: true },
  typedRoutes: false,
  poweredByHeader: false,
  // scripts/site.mjs does it, after it has held the scripts of a page.
  compress: false,
  // Strict mode and the rest are Next's defaults. Nothing may be loaded from another origin, so no image loader, no telemetry beacon.
  images: { unoptimized: true },
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg', 'pino'],
  // proxy.ts has refused what is longer (MAX_BODY in lib/request-rules.ts); this is how much Next keeps of it meanwhile.
  experimental: { proxyClientMaxBodySize: 1_048_576 },
  // The one kind of answer that does not pass proxy.ts.
  headers: async () => [{ source: '/_next/static/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }, { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' }] }],
}
