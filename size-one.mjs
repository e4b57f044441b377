import { rollup } from 'rollup';
import { gzipSync } from 'node:zlib';
import { browserBundle } from './rollup.config.mjs';
const code = `import './define/app-list.js';\nexport * from './portal/configure.js';\nexport * from './portal/portal.js';\n`;
for (const [name, text] of [['list', code], ['page', `${code}export * from './backends/http/http-backend.js';`]]) {
  const { output, ...input } = browserBundle({ code: text, folder: '/tmp/gen-size', name: `${name}.js` });
  const built = await rollup({ ...input, onLog: () => {} });
  const { output: files } = await built.generate(output);
  console.log(name, (gzipSync(files[0].code, { level: 9 }).length / 1024).toFixed(3));
}
