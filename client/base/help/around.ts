import { createContext, type ComponentType } from 'react';
import type { HasRoles } from '#shared/people/role.ts';

/** What the app puts around every page and into Help, though the frame knows no feature. Nothing where a test shows a page alone. */
export interface Around {
  /** The ways of who is signed in. */
  Ways: ComponentType<{ who: HasRoles }>;
  /** What goes on unseen behind every page of who is signed in. */
  Behind: ComponentType<{ who: HasRoles }>;
  /** A person's own plans, among the help. */
  OwnPlans: ComponentType<{ level: 2 | 3 }>;
}

const Nothing = () => null;

export const AroundPages = createContext<Around>({ Ways: Nothing, Behind: Nothing, OwnPlans: Nothing });
