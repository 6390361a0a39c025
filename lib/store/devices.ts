import { Device } from '@/lib/domain/device'
import type { Database } from './connection'

/** Reading the hardware catalogue. */
export function deviceStore(connect: () => Promise<Database>) {
  return {
    list: async (): Promise<Device[]> => {
      const rows = await (await connect()).device.findMany({ orderBy: { name: 'asc' } })
      return rows.map((row) => Device.parse(row))
    },
  }
}
