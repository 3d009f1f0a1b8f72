/** A thread that reads documents: inputs come in as messages, what was understood of them goes out in the same order. */
import { parentPort, workerData } from 'node:worker_threads'
import { type DocumentInput, Engine, type EngineOptions } from '@saydo/rules'
import { readAlone } from './read-alone.js'

const engine = new Engine(workerData as EngineOptions)

parentPort?.on('message', (inputs: readonly DocumentInput[]) => {
  parentPort?.postMessage(inputs.map((input) => readAlone(engine, input)))
})
