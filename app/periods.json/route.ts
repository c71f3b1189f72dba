import { periodsFile } from '@/lib/periods/request'

/** The lives of all measures, compactly: from it a browser works out the state of every measure on any day. */
export async function GET(request: Request): Promise<Response> {
  return periodsFile(request)
}
