import { call, type Report } from '../../cli/saydo.js'

/** What the command line says of a folder: the measure for what the editor shows. Files are relative to the folder. */
export async function lint(folder: string): Promise<Report> {
  const { stdout } = await call(folder, ['lint', '.', '--format', 'json'])
  return JSON.parse(stdout) as Report
}

/** Findings as the Problems view tells them: document, rule, line and column. */
export function told(report: Report): string[] {
  return report.findings.map(({ file, rule, range }) => `${file} ${rule} ${range.start.line}:${range.start.column}`).sort()
}
