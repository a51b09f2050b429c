import { product } from '../support/product';
import type { MakeWorld } from './contract-world';

/** Properties, lock, mail, trigger, data and identity. */
export function describeServices(makeWorld: MakeWorld): void {
  const start = () => makeWorld('Europe/Berlin');
  const mail = { to: 'ben@example.com', subject: 'Now yours', text: 'Open the café', html: '<p>Open the café</p>' };

  it('keeps properties', () => {
    const { store } = start().ports;
    expect(store.all()).toEqual({});
    store.set('a', '1');
    store.set('b', '2');
    store.set('a', '3');
    store.remove('b');
    store.remove('never there');
    expect(store.all()).toEqual({ a: '3' });
  });

  it('refuses a property of more than 9 kB', () => {
    expect(() => start().ports.store.set('a', 'x'.repeat(9 * 1024 + 1))).toThrow();
  });

  it('takes the lock, and does not where another execution has it', () => {
    const world = start();
    expect(world.ports.lock.acquire(0)).toBe(true);
    world.ports.lock.release();
    world.setBusy(true);
    expect(world.ports.lock.acquire(0)).toBe(false);
    world.setBusy(false);
    expect(world.ports.lock.acquire(0)).toBe(true);
  });

  it('mails while there is quota, and refuses at its end', () => {
    const world = start();
    world.setQuota(2);
    expect(world.ports.mailer.quota()).toBe(2);
    world.ports.mailer.send(mail);
    expect(world.ports.mailer.quota()).toBe(1);
    world.ports.mailer.send({ ...mail, to: 'ana@example.com' });
    expect(() => world.ports.mailer.send(mail)).toThrow(/too many times for one day: email/);
    expect(world.mails().map(({ to, subject }) => [to, subject])).toEqual([
      ['ben@example.com', 'Now yours'],
      ['ana@example.com', 'Now yours'],
    ]);
  });

  it('refuses an address that is none', () => expect(() => start().ports.mailer.send({ ...mail, to: 'nobody' })).toThrow(/[Ii]nvalid/));

  it('has one hourly trigger, made anew', () => {
    const { triggers } = start().ports;
    expect(triggers.exists()).toBe(false);
    triggers.create();
    triggers.create();
    expect(triggers.exists()).toBe(true);
    triggers.remove();
    expect(triggers.exists()).toBe(false);
  });

  it('hands out templates and samples whole', () => {
    expect(JSON.parse(start().ports.assets.text('Templates'))).toEqual(product);
  });

  it('knows who runs it', () => {
    const { identity } = start().ports;
    expect(identity.effective()).toMatch(/@/);
    expect(identity.authorizationUrl()).toBeNull();
  });
}
