/** The account of a build's stages: whatever was used since the last entry is charged to the stage in work. */

export interface StageUse {
  readonly stage: string;
  /** The source file of a page; null for what has no parts. */
  readonly part: string | null;
  /** How often it was entered. */
  readonly times: number;
  readonly cpuMs: number;
  /** The most memory that was held while it was in work, as far as that was looked at. */
  readonly peakBytes: number;
}

/** What belongs to no stage of ours: starting, bundling, writing. */
export const REST = "Astro";

export interface StageStep {
  readonly id: symbol;
  readonly stage: string;
  readonly part: string | null;
  readonly isOver: boolean;
}

export interface StageLedger {
  /** The stage in work. */
  readonly stage: () => string;
  /** `cpuMs` is what was used since the process began. */
  readonly charge: (cpuMs: number) => void;
  readonly hold: (bytes: number) => void;
  /** Enters a stage, inside the one in work, or leaves it, in whatever order they are left. */
  readonly follow: (step: StageStep) => void;
  /** In the order in which they were first entered. */
  readonly uses: () => StageUse[];
}

interface Account {
  readonly stage: string;
  readonly part: string | null;
  times: number;
  cpuMs: number;
  peakBytes: number;
}

export function openLedger(): StageLedger {
  const accounts = new Map<string, Account>();
  const accountOf = (stage: string, part: string | null): Account => {
    const key = JSON.stringify([stage, part]);
    const account = accounts.get(key) ?? { stage, part, times: 0, cpuMs: 0, peakBytes: 0 };
    accounts.set(key, account);
    return account;
  };
  const rest = accountOf(REST, null);
  const open: { readonly id: symbol; readonly account: Account }[] = [];
  const inWork = () => open.at(-1)?.account ?? rest;
  let chargedMs = 0;
  return {
    stage: () => inWork().stage,
    charge(cpuMs) {
      inWork().cpuMs += cpuMs - chargedMs;
      chargedMs = cpuMs;
    },
    hold(bytes) {
      const account = inWork();
      account.peakBytes = Math.max(account.peakBytes, bytes);
    },
    follow({ id, stage, part, isOver }) {
      if (isOver) {
        const at = open.findLastIndex((each) => each.id === id);
        if (at >= 0) open.splice(at, 1);
        return;
      }
      const account = accountOf(stage, part);
      account.times++;
      open.push({ id, account });
    },
    uses: () => [...accounts.values()],
  };
}
