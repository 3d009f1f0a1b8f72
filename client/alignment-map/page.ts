import { Uri, type Webview } from 'vscode'

/** The map's page: an empty frame that runs our one script, takes our one style sheet, and may fetch nothing. */
export function mapPage(webview: Webview, dist: Uri, title: string): string {
  const script = webview.asWebviewUri(Uri.joinPath(dist, 'alignment-map.js'))
  const style = webview.asWebviewUri(Uri.joinPath(dist, 'alignment-map.css'))
  const policy = `default-src 'none'; script-src ${webview.cspSource}; style-src ${webview.cspSource}`
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main id="map"></main>
<script src="${script}"></script>
</body>
</html>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
