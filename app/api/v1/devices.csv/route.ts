import { devicesCsv } from '@/lib/export/device-csv'
import { fileResponse } from '@/lib/http/file'
import { handler } from '@/lib/http/handler'
import { listDevices } from '@/lib/services/list-devices'

export const GET = handler(async () => {
  const { devices } = await listDevices()
  return fileResponse(devicesCsv(devices), {
    mediaType: 'text/csv; charset=utf-8',
    fileName: 'claimboard-devices.csv',
  })
})
