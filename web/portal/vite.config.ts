import { defineConfig } from 'vite';

/** The one page of the portal with scripts: its module, its worker and its service worker. The server renders the rest. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/',
  publicDir: false,
  worker: {
    format: 'es',
    rollupOptions: { output: { entryFileNames: 'recheck-worker.[hash].js' } },
  },
  build: {
    outDir: 'dist',
    assetsDir: '.',
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: false,
    target: 'es2022',
    rollupOptions: {
      input: { verify: 'src/recheck/main.ts', 'service-worker': 'src/recheck/service-worker.ts' },
      output: {
        // A service worker keeps its address; browsers compare its bytes.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : '[name].[hash].js'),
        chunkFileNames: '[name].[hash].js',
      },
    },
  },
});
