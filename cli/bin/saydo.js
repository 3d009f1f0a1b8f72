#!/usr/bin/env node
import { constants } from 'node:os'
import process from 'node:process'

// A reader that goes away ("saydo | head") is no error: what is left to say is not said.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
  })
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(128 + constants.signals[signal]))

const { main } = await import('../dist/main.js')

// The process ends by itself, so that whatever was written reaches a pipe in full.
process.exitCode = await main(process.argv.slice(2))
