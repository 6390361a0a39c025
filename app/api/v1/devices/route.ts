import { toDeviceRecord } from '@/lib/export/device-record'
import { listDevices as contract } from '@/lib/http/contract/catalogue'
import { route } from '@/lib/http/route'
import { listDevices } from '@/lib/services/list-devices'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(contract, async () => {
  const { devices, revision } = await listDevices()
  return { json: { devices: devices.map(toDeviceRecord), revision } }
})
