import { defineConfig } from 'vite';

/** A service worker keeps its address, browsers compare its bytes; everything else is named by its content. */
const SERVICE_WORKER = 'service-worker';

/** The one page of the portal with scripts: its module and its two workers. The server renders the rest. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/',
  publicDir: false,
  worker: {
    format: 'es',
    rollupOptions: {
      output: {
        entryFileNames: ({ name }) => (name === SERVICE_WORKER ? '[name].js' : 'recheck-[name].[hash].js'),
      },
    },
  },
  build: {
    outDir: 'dist',
    assetsDir: '.',
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: false,
    target: 'es2022',
    rollupOptions: { input: { verify: 'src/main.ts' }, output: { entryFileNames: '[name].[hash].js' } },
  },
});
