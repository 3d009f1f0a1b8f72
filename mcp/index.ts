export { startOnStdio } from './start-on-stdio.js'
