// Builds liveness.js, liveness.css and what they load at run time into dist/. Nothing is fetched from another host when the page runs.

import {readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const wasm = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm'));

/** The nets that the component loads: TensorFlow.js' WebAssembly, and the face model. */
const nets = {
  name: 'nets',
  generateBundle() {
    const emit = (folder, ending) => readdirSync(folder).filter(name => ending.test(name)).forEach(name =>
      this.emitFile({type: 'asset', fileName: `nets/${name}`, source: readFileSync(join(folder, name))}));
    emit(wasm, /\.wasm$/);
    emit(join(here, 'face-model'), /\.(json|bin)$/);
  },
};

export default defineConfig({
  root: here,
  define: {'process.env.NODE_ENV': '"production"'},
  plugins: [nets],
  build: {
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      input: 'liveness.js',
      preserveEntrySignatures: 'strict',
      output: {format: 'es', entryFileNames: '[name].js', assetFileNames: 'liveness[extname]', inlineDynamicImports: true},
      // The component's dependencies are written for server components, too; that they are no such here is no news.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
});
