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

/** Starts a thread; `onEnd` is told once, when it died or could not be started. Never throws. */
export function startHelper(onAnswer: (answer: Answer) => void, onEnd: () => void, options: HelperOptions): Helper {
  let isOver = false
  const end = () => {
    if (!isOver) onEnd()
    isOver = true
  }
  const worker = startWorker(options)
  if (!worker) {
    queueMicrotask(end)
    return { read: () => {}, end: () => {} }
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

/** No thread where the system allows none, or where the code was packed without this folder. */
function startWorker({ engineOptions, mostMemory }: HelperOptions): Worker | undefined {
  try {
    const here: string = import.meta.url
    // From the sources, as tests run them, a thread needs the loader that they run with.
    const isSource = here.endsWith('.ts')
    return new Worker(new URL(isSource ? './worker.ts' : './worker.js', here), {
      workerData: engineOptions,
      ...(isSource ? { execArgv: ['--import', 'tsx', '--conditions=@saydo/source'] } : {}),
      ...(mostMemory === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: mostMemory } }),
    })
  } catch {
    return undefined
  }
}
