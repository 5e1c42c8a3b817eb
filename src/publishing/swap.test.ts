import { describe, expect, it } from "vitest";
import { beside } from "./beside.ts";
import { mendSwap, SwapStuck, swapIn, wantedMend, type Standing, type SwapDisk } from "./swap.ts";

const places = beside("/dist");

/** A disk of folders, each with the name of the site in it; at the n-th call that changes it, `atCall` may throw. */
function diskWith(folders: Record<string, string>, atCall: (call: number, path: string) => void = () => undefined) {
  const held = new Map(Object.entries(folders));
  let calls = 0;
  const disk: SwapDisk = {
    exists: (path) => held.has(path),
    rename: (from, to) => {
      atCall((calls += 1), from);
      if (!held.has(from)) throw new Error(`ENOENT ${from}`);
      if (held.has(to)) throw new Error(`ENOTEMPTY ${to}`);
      held.set(to, held.get(from)!);
      held.delete(from);
    },
    remove: (path) => {
      atCall((calls += 1), path);
      held.delete(path);
    },
  };
  return { disk, held, calls: () => calls };
}

class Killed extends Error {}

/** What a later command sees, all folders being whole or not there. */
const standingOf = (held: ReadonlyMap<string, string>): Standing => ({
  hasSite: held.has(places.site),
  staging: held.has(places.staging) ? "whole" : "none",
  previous: held.has(places.previous) ? "whole" : "none",
});

describe("the swap", () => {
  it("puts the new site into the place of the old one, and leaves nothing beside it", () => {
    const { disk, held } = diskWith({ "/dist": "old", "/dist.staging": "new", "/dist.previous": "older" });
    expect(swapIn(places, disk)).toBeNull();
    expect([...held]).toEqual([["/dist", "new"]]);
  });

  it("puts the first site where there is none", () => {
    const { disk, held } = diskWith({ "/dist.staging": "new" });
    swapIn(places, disk);
    expect([...held]).toEqual([["/dist", "new"]]);
  });

  it.each<Record<string, string>>([{ "/dist": "old", "/dist.staging": "new" }, { "/dist.staging": "new" }])(
    "killed at any call, leaves one whole site that the next command finds (%o)",
    (folders) => {
      const calls = diskWith(folders);
      swapIn(places, calls.disk);
      for (let killAt = 1; killAt <= calls.calls(); killAt += 1) {
        const { disk, held } = diskWith(folders, (call) => {
          if (call >= killAt) throw new Killed();
        });
        try {
          swapIn(places, disk);
        } catch {
          // Whatever it would still do, a killed program does no more: every later call fails too.
        }
        expect([...held.values()].every((site) => site === "old" || site === "new")).toBe(true);
        const later = diskWith(Object.fromEntries(held));
        mendSwap(places, standingOf(held), later.disk);
        expect(later.held.get("/dist"), `killed at call ${killAt}`).toMatch(/^(?:old|new)$/u);
      }
    },
  );

  it("puts the old site back where the new one can’t be moved", () => {
    const { disk, held } = diskWith({ "/dist": "old", "/dist.staging": "new" }, (_call, path) => {
      if (path === "/dist.staging") throw new Error("EBUSY");
    });
    expect(() => swapIn(places, disk)).toThrow("EBUSY");
    expect(held.get("/dist")).toBe("old");
  });

  it("says so where the old site can’t be moved back either", () => {
    const { disk, held } = diskWith({ "/dist": "old", "/dist.staging": "new" }, (call) => {
      if (call > 2) throw new Error("EIO");
    });
    expect(() => swapIn(places, disk)).toThrow(SwapStuck);
    expect(Object.fromEntries(held)).toEqual({ "/dist.previous": "old", "/dist.staging": "new" });
  });

  it("is done even where the old site can’t be removed", () => {
    const { disk, held } = diskWith({ "/dist": "old", "/dist.staging": "new" }, (call) => {
      if (call === 4) throw new Error("EPERM");
    });
    expect(swapIn(places, disk)).toMatchObject({ message: "EPERM" });
    expect(held.get("/dist")).toBe("new");
  });
});

const states = ["none", "part", "whole"] as const;
const standings = [true, false].flatMap((hasSite) =>
  states.flatMap((staging) => states.map((previous) => ({ hasSite, staging, previous }))),
);

describe("what an interrupted swap needs", () => {
  it.each(standings)(
    "never touches a site, publishes only a whole one and restores only a whole one: %o",
    (standing) => {
      const wanted = wantedMend(standing);
      if (standing.hasSite) expect(wanted).toBe("nothing");
      else if (standing.staging === "whole") expect(wanted).toBe("publish");
      else expect(wanted).toBe(standing.previous === "whole" ? "restore" : "nothing");
    },
  );
});
