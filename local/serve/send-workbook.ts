import type { ServerResponse } from 'node:http';
import { usualHeaders } from './page-headers';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends a workbook to be kept under its own name. */
export function sendWorkbook(response: ServerResponse, { name, bytes }: { readonly name: string; readonly bytes: Buffer }): void {
  response.writeHead(200, {
    ...usualHeaders,
    'Cache-Control': 'no-store',
    'Content-Type': type,
    'Content-Length': bytes.length,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  response.end(bytes);
}
