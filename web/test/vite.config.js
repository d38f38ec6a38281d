// Builds AWS's SDK with our client around it into one script for the browser tests.

import {defineConfig} from 'vite';

export default defineConfig({
  root: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  define: {'process.env.NODE_ENV': '"production"'},
  build: {
    target: 'es2022',
    outDir: '../dist-test',
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: {entry: 'sdk-client.js', formats: ['iife'], name: 'SdkClient', fileName: () => 'sdk-client.js'},
  },
});
