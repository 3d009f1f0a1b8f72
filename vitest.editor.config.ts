import { defineConfig } from 'vitest/config'

// A real VS Code in a real browser: one code-server for all files, one window at a time.
export default defineConfig({
  resolve: { conditions: ['@saydo/source'] },
  ssr: { resolve: { conditions: ['@saydo/source'] } },
  test: {
    include: ['tests/editor/*.test.ts'],
    globalSetup: ['tests/editor/vscode/setup.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
})
