import { noteFailure } from './note-failure';
import type { Ports } from '../ports';
import { runSweep } from '../sweep/sweep';
import { sayProblem } from '../texts/say-problem';
import { emptyReport } from '../../core/plan/build-report';
import type { SweepReport } from '../../core/plan/report';
import { ASKS } from '../../core/texts/beat-texts';
import { issueOfTab } from '../../core/texts/issue-texts';
import { fromWallMs } from '../../core/time/wall-clock';

/**
 * What the hourly trigger does: where Google asks for a permission nothing is begun, else one sweep. Its report then is of the clock of UTC. What goes wrong
 * is counted and told to the person whose trigger it is; then it is thrown, so that Google's own list of executions has it too.
 * @param trigger unique id of the trigger
 */
export function runHeartbeat(ports: Ports, trigger: string, past: boolean): SweepReport {
  try {
    const asking = ports.identity.authorizationUrl();
    if (asking === null) return runSweep(ports, { past, trigger });
    noteFailure(ports, trigger, ASKS, asking);
    return { ...emptyReport(fromWallMs(ports.clock.now()), 'UTC'), issues: [issueOfTab('not-authorized', 'Home', ASKS)] };
  } catch (error) {
    noteFailure(ports, trigger, sayProblem(error), null);
    throw error;
  }
}
