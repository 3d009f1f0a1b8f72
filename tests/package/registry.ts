import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Manifest } from './manifest.js'

/**
 * A registry on this machine that has Saydo's tarball as if it were published, and sends whoever asks for another package on to
 * `others`: what names a version (`saydo@0.1.0`) can be tried before there is one to download.
 */
export async function registryWith(tarball: string, manifest: Manifest, others: string): Promise<{ url: string; close: () => void }> {
  const bytes = readFileSync(tarball)
  const { name, version } = manifest
  const server = createServer(({ url = '' }, response) => {
    if (url.endsWith('.tgz') && url.startsWith(`/${name}/`)) return response.end(bytes)
    if (url !== `/${name}`) return response.writeHead(307, { location: new URL(url.slice(1), others).href }).end()
    const dist = {
      tarball: `${addressOf(server)}${name}/-/${name}-${version}.tgz`,
      integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}`,
      shasum: createHash('sha1').update(bytes).digest('hex'),
    }
    const answer = { name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: addressOf(server), close: () => server.close() }
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
