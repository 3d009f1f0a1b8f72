import { defineConfig } from 'vitest/config'

// The packed npm package, installed as users install it: one installation for all files.
export default defineConfig({
  test: {
    include: ['tests/package/*.test.ts'],
    globalSetup: ['tests/package/setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
