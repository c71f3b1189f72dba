/** The built site on PORT: Next behind a server of Node's own, which holds the scripts of readers' pages and makes every answer small. */
import { createServer } from 'node:http'
import compression from 'compression'
import next from 'next'
import { ADDRESS, holdScripts, keepTexts } from './held-scripts.mjs'
import { MAX_HEAD } from './server.mjs'

const port = Number(process.env.PORT ?? 3000)
/** How long the answers that are being given have until the server ends, in milliseconds. */
const LAST = 5000

const site = next({ dev: false, port })
await site.prepare()
const answer = site.getRequestHandler()
const compress = compression()
const held = keepTexts()

const server = createServer({ maxHeaderSize: MAX_HEAD }, (request, response) => {
  compress(request, response, () => {
    if (request.method === 'GET' && request.url?.startsWith(ADDRESS)) return giveHeld(request.url, response)
    holdScripts(response, held.keep)
    answer(request, response).catch(error => {
      console.error(error)
      if (!response.headersSent) response.statusCode = 500
      response.end()
    })
  })
})
// One request that fails in an unforeseen way must not end the site for all.
for (const kind of ['uncaughtException', 'unhandledRejection']) process.on(kind, error => { console.error(error) })

/** The held texts of a page that this server has just given, which say what the page shows and nothing else; nothing, if they are no longer kept. */
function giveHeld(address, response) {
  response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin' })
  response.end(held.find(address) ?? '')
}

server.on('error', error => {
  console.error(error.message)
  process.exit(1)
})
server.listen(port)

let ending = false
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {
  if (ending) return
  ending = true
  server.close(() => { void site.close().finally(() => process.exit(0)) })
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), LAST).unref()
})
