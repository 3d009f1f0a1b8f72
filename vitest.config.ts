import { defineConfig } from 'vitest/config'

// Tests run on the sources: the `@saydo/source` condition of each workspace's exports names its index.ts.
export default defineConfig({
  resolve: { conditions: ['@saydo/source'] },
  ssr: { resolve: { conditions: ['@saydo/source'] } },
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/editor/**', '**/node_modules/**'], testTimeout: 60_000 },
})
