import { devicesCsv } from '@/lib/export/device-csv'
import { exportDevices as contract } from '@/lib/http/contract/catalogue'
import { fileResponse } from '@/lib/http/file'
import { route } from '@/lib/http/route'
import { listDevices } from '@/lib/services/list-devices'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(contract, async () => {
  const { devices, revision } = await listDevices()
  return fileResponse(devicesCsv(devices), {
    mediaType: contract.mediaType,
    fileName: `claimboard-devices-${revision}.csv`,
  })
})
