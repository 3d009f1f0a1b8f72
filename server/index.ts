export { type ServerHost, serve } from './serve.js'
export { startOnNode } from './start-on-node.js'
