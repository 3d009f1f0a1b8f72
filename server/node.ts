import { startOnNode } from './start-on-node.js'
import { VERSION } from './version.js'

startOnNode(VERSION)
