import type { Company } from './company';

/** The thresholds of the contract. */
const USUAL: Readonly<Record<string, number>> = {
  'rock.off.milestone': 0,
  'rock.off.pace': 0.75,
  'rock.risk.pace': 0.95,
  'rock.risk.kpi': 3,
  'rock.risk.capacity': 1,
  'rock.risk.drift': 14,
  'rock.quiet': 0.1,
  'kpi.off': 3,
  'kpi.risk.two': 2,
  'kpi.risk.trend': 3,
};

export const valueOf = (company: Company, id: string): number => company.rules[id]?.value ?? USUAL[id] ?? 0;

export const isOn = (company: Company, id: string): boolean => company.rules[id]?.on ?? true;
