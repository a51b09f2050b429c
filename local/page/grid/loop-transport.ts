import type { CollaborationMessage, CoreCommand, TransportService } from '@odoo/o-spreadsheet';

type Listener = (message: CollaborationMessage) => void;

const serverName = 'server';

/**
 * The grid's idea of a server for several people, played in the page: what this window does is acknowledged at once, and what comes
 * from elsewhere arrives as somebody else's revision, which this window's undo leaves alone.
 */
export class LoopTransport implements TransportService<CollaborationMessage> {
  private readonly listeners = new Map<string, Listener>();

  /** `revision` is the one the workbook starts with. */
  constructor(private revision: string) {}

  sendMessage(message: CollaborationMessage): Promise<void> {
    if ('nextRevisionId' in message) this.revision = message.nextRevisionId;
    for (const listener of this.listeners.values()) listener(message);
    return Promise.resolve();
  }

  onNewMessage(id: string, callback: Listener): void {
    this.listeners.set(id, callback);
  }

  leave(id: string): void {
    this.listeners.delete(id);
  }

  /** Carries out commands that came from elsewhere. */
  deliver(commands: readonly CoreCommand[]): void {
    if (commands.length === 0) return;
    void this.sendMessage({
      type: 'REMOTE_REVISION',
      version: 1,
      clientId: serverName,
      commands,
      serverRevisionId: this.revision,
      nextRevisionId: crypto.randomUUID(),
    });
  }
}
