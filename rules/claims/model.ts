import type { Model } from './extract.js'
import { model } from './model.generated.js'

/** The judge that ships: fitted by `npm run train` on the labelled corpora, stored in `model.json`. */
export const MODEL: Model = model
