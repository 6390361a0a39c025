// Read by a worker thread of autocannon, which takes a function by the path of its file only.

/** Connections that began at one place of the list would all ask for the same at once; these stand apart. */
const STEP = 17
let begun = 0

/** @param {import('autocannon').Client & { opts: { requests: import('autocannon').Request[] } }} client */
module.exports = (client) => {
  const { requests } = client.opts
  const at = (STEP * begun++) % requests.length
  client.setRequests([...requests.slice(at), ...requests.slice(0, at)])
}
