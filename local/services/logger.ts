import { format } from 'node:util';
import type { ServiceSpec } from './method';
import { handle, self } from './method';
import type { Stateless } from './spreadsheet-app';

export const loggerSpec: ServiceSpec<Stateless> = {
  name: 'Logger',
  owner: '',
  methods: {
    log: handle((_logger, args, { x }) => {
      const [first, ...rest] = args.list;
      x.log('log', [typeof first === 'string' && rest.length > 0 ? format(first, ...rest) : first]);
      return self;
    }),
    getLog: handle((_logger, _args, { x }) => x.logs.map((line) => line.text).join('\n')),
    clear: handle((_logger, _args, { x }) => void x.logs.splice(0)),
  },
};
