import { toDeviceRecord } from '@/lib/export/device-record'
import { handler } from '@/lib/http/handler'
import { listDevices } from '@/lib/services/list-devices'

export const GET = handler(async () => {
  const { devices, revision } = await listDevices()
  return Response.json({ devices: devices.map(toDeviceRecord), revision })
})
