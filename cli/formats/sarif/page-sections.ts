/** A rule's page without the section of a title. */
export function pageWithout(page: string, title: string): string {
  return sectionsOf(page)
    .filter((section) => section.title !== title)
    .map(({ lines }) => lines.join('\n'))
    .join('\n')
}

/** What stands under a title; empty where the page has no such section. */
export function sectionOf(page: string, title: string): string {
  return (sectionsOf(page).find((section) => section.title === title)?.lines ?? []).slice(1).join('\n').trim()
}

interface PageSection {
  /** Empty for what stands above the first section. */
  readonly title: string
  /** Its heading among them. */
  readonly lines: string[]
}

/** Cuts a page at its headings of the second level. Those within an example belong to the example. */
function sectionsOf(page: string): readonly PageSection[] {
  const sections: PageSection[] = [{ title: '', lines: [] }]
  let fence: string | undefined
  for (const line of page.split('\n')) {
    const mark = /^(?:~{3,}|`{3,})/u.exec(line)?.[0]
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) fence = fence === undefined ? mark : undefined
    const title = fence === undefined ? /^## (.*)$/u.exec(line)?.[1] : undefined
    if (title !== undefined) sections.push({ title, lines: [] })
    sections.at(-1)?.lines.push(line)
  }
  return sections
}
