import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const template = { compilerOptions: { isCustomElement: (tag) => tag.startsWith('zi-') } };

export default defineConfig({ base: './', plugins: [vue({ template })] });
