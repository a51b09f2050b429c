import type { FrameRequest } from './frame-messages';

/** Reads what a frame sent; `null` where it is nothing of ours. Frames run other people's code: nothing about it is taken for granted. */
export function readFrameRequest(data: unknown): FrameRequest | null {
  if (typeof data !== 'object' || data === null || !('runsheet' in data)) return null;
  if (data.runsheet === 'close' || data.runsheet === 'focus') return { runsheet: data.runsheet };
  if (data.runsheet !== 'call' || !('id' in data) || !('name' in data)) return null;
  if (typeof data.id !== 'number' || typeof data.name !== 'string') return null;
  return { runsheet: 'call', id: data.id, name: data.name, argument: 'argument' in data ? (data.argument ?? null) : null };
}
