import { installTemplates, type InstallRequest, type InstallResult } from '../../install/install';
import type { Ports } from '../../ports';
import { runSweep } from '../../sweep/sweep';
import { CAME_BACK, CHECK_AGAIN } from '../../../core/formalise/describe-leave';
import { LEFT_PROPERTY } from '../../../core/formalise/left';

/**
 * Installs, and ends that Runsheet was removed from the file: what came due meanwhile is settled by a check while mail is off, so that
 * nobody is ever mailed about it.
 */
export function setUpTabs(ports: Ports, request: InstallRequest): InstallResult {
  const result = installTemplates(ports, request);
  if (!result.ok) return result;
  if (!result.cameBack && ports.store.all()[LEFT_PROPERTY] === undefined) return result;
  const { complete } = runSweep(ports, { past: false, asked: true, returning: true });
  if (!complete) return { ...result, says: [...result.says, CHECK_AGAIN] };
  ports.workbook.flush();
  ports.store.remove(LEFT_PROPERTY);
  return { ...result, says: [...result.says, CAME_BACK] };
}
