import { devicesCsv } from '@/lib/export/device-csv'
import { handler } from '@/lib/http/handler'
import { listDevices } from '@/lib/services/list-devices'

export const GET = handler(async () => {
  const { devices } = await listDevices()
  return new Response(devicesCsv(devices), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="claimboard-devices.csv"',
      'cache-control': 'no-cache',
    },
  })
})
