import { makeCompany, rowNumber, rowsOf, typeInto } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { installTemplates } from '../../../src/app/install/install';
import { NOTHING_TO_INSTALL } from '../../../src/core/texts/install-texts';

const ruleRow = (ports: MemoryPorts, id: string) => rowsOf(ports, 'Rules').find((row) => row['ID'] === id);

describe('the Rules tab of an earlier version', () => {
  it('gets the words of this one; values and rows of the team stay', () => {
    const ports = makeCompany();
    const at = (id: string) => rowNumber(ports, 'Rules', 'ID', id);
    typeInto(ports, 'Rules', at('rock.off.pace'), 'In plain words', 'Old words.');
    typeInto(ports, 'Rules', at('rock.off.pace'), 'Value', 0.6);
    typeInto(ports, 'Rules', at('rock.quiet'), 'Rule', '{}');
    typeInto(ports, 'Rules', at('rock.quiet'), 'In plain words', 'My own.');
    const says = ['Brought what Rules says about the rules that came with Runsheet up to date.'];
    expect(installTemplates(ports, { sample: false })).toMatchObject({ says });
    expect(ruleRow(ports, 'rock.off.pace')).toMatchObject({
      Value: 0.6,
      'In plain words': expect.stringMatching(/^Off track: /) as unknown,
    });
    expect(ruleRow(ports, 'rock.quiet')).toMatchObject({ 'In plain words': 'My own.' });
    expect(installTemplates(ports, { sample: false })).toMatchObject({ says: [NOTHING_TO_INSTALL] });
  });
});
