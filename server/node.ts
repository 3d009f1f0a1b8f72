import process from 'node:process'
import { startOnNode } from './start-on-node.js'
import { VERSION } from './version.js'

try {
  startOnNode(VERSION)
} catch (error) {
  process.stderr.write(`saydo: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(2)
}
