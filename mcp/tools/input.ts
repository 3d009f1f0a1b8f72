import { nearest } from '@saydo/rules'
import { z } from 'zod'

/** What a tool takes. A name that it does not know is refused with the nearest one: passed over, it would answer something else. */
export function inputOf<Shape extends z.ZodRawShape>(shape: Shape) {
  const names = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined
      const [wrong = ''] = issue.keys ?? []
      const close = nearest(wrong, names)
      return `There is no argument “${wrong}”. ${close ? `Did you mean “${close}”?` : `There is: ${names.join(', ')}.`}`
    },
  })
}
