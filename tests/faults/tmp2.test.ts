import { host, makeReady, pressFirst, pressIt, reset, comeToEnd } from './press';
import { PRESSES } from './presses';
import { footprintOf } from './outcomes';
const only = process.env['ONLY'];
const list = only ? PRESSES.filter((p) => p.label.startsWith(only)) : PRESSES;
it.each(list)('$label', (press) => {
  const ready = makeReady(press);
  const { calls } = pressFirst(ready);
  const undist = comeToEnd(ready);
  reset(ready);
  const out: string[] = [`=== ${press.label} ${calls.total}`];
  const cl = new Map<string, string[]>();
  const memo = new Map<string, string>();
  for (const lies of [false, true])
    for (let at = 1; at <= calls.total; at += 1) {
      reset(ready);
      let inner = '';
      let names = '';
      const outer = pressFirst(ready, {
        hookAt: (c, n) => {
          if (c !== at || inner !== '') return;
          names = n;
          if (lies) host.desk.locks.clear();
          inner = ' ';
          const r = pressIt(ready);
          inner = String(r.value ?? r.error?.message);
        },
      });
      const key = footprintOf(host);
      let got = memo.get(key);
      if (got === undefined) {
        const e = comeToEnd(ready);
        const flat = (x: typeof e) => [
          ...Object.entries(x.cells).flatMap(([t, c]) => c.map((y) => `${t} ${y}`)),
          ...x.notes,
          ...x.log.map((l) => `LOG ${l}`),
          ...x.mails,
          ...x.kept,
          JSON.stringify(x.findings),
        ];
        const A = flat(undist),
          B = flat(e);
        const minus: string[] = [];
        const plus = [...B];
        for (const x of A) {
          const i = plus.indexOf(x);
          if (i >= 0) plus.splice(i, 1);
          else minus.push(x);
        }
        got =
          minus.length + plus.length === 0
            ? 'same'
            : [...minus.map((x) => '- ' + x), ...plus.map((x) => '+ ' + x)]
                .slice(0, 6)
                .map((x) => x.slice(0, 150))
                .join('\n        ');
        memo.set(key, got);
      }
      const c = `${lies ? 'LIES' : 'true'} outer ${String(outer.value ?? outer.error?.message).slice(0, 120)} | inner ${inner.slice(0, 90)} => ${got}`;
      cl.set(c, [...(cl.get(c) ?? []), `${at}:${names.split('.').pop()}`]);
    }
  for (const [c, a] of cl) out.push(`  [${a.length}] ${c} @ ${a[0]}..${a[a.length - 1]}`);
  process.stdout.write(out.join('\n') + '\n');
});
