import { Worker } from 'node:worker_threads'
import type { DocumentInput, EngineOptions } from '@saydo/rules'

/** What a thread made of the documents that it was given: bytes for each, or nothing for one that it could not read. */
export type Answer = readonly (Uint8Array | undefined)[]

export interface HelperOptions {
  /** What the engine of the set is made with: an organisation's own words are read as that engine would read them. */
  readonly engineOptions: EngineOptions
  /** How much memory a thread may take for its objects, in megabytes; its own choice where nothing is said. */
  readonly mostMemory?: number | undefined
}

/** A thread that reads documents. It answers batches in their order, until it ends. */
export interface Helper {
  read(batch: readonly DocumentInput[]): void
  end(): void
}

/** Starts a thread; `onEnd` is told once, when it died or could not be started. */
export function startHelper(onAnswer: (answer: Answer) => void, onEnd: () => void, options: HelperOptions): Helper {
  const { engineOptions, mostMemory } = options
  const worker = new Worker(new URL(IS_SOURCE ? './worker.ts' : './worker.js', import.meta.url), {
    workerData: engineOptions,
    ...(IS_SOURCE ? { execArgv: ['--import', 'tsx', '--conditions=@saydo/source'] } : {}),
    ...(mostMemory === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: mostMemory } }),
  })
  let isOver = false
  const end = () => {
    if (!isOver) onEnd()
    isOver = true
  }
  worker.on('message', onAnswer)
  worker.on('error', end)
  worker.on('exit', end)
  return {
    read: (batch) => worker.postMessage(batch),
    end: () => {
      isOver = true
      void worker.terminate()
    },
  }
}

/** From the sources, as tests run them, a thread needs the loader that they run with. */
const IS_SOURCE = import.meta.url.endsWith('.ts')
