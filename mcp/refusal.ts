import type { CallToolResult } from '@modelcontextprotocol/server'

/** A call that cannot be answered as it was asked: its message tells the assistant what is wrong and how to mend it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** Answers with what is wrong, by the protocol's way for it: the call fails, the server stays. */
export function refused(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text }] }
}

/** Does the work of a call; whatever it throws costs that call alone. */
export async function guarded(work: () => CallToolResult | Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message)
    return refused(`Saydo failed on this call: ${error instanceof Error ? error.message : String(error)}`)
  }
}
