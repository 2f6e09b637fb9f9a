import { Type } from 'typebox';

/** One thing the asking person's role could do now: allowed, or what is missing for it. */
export const ChoiceSchema = Type.Object(
  {
    action: Type.String(),
    to: Type.String(),
    allowed: Type.Boolean(),
    missing: Type.Array(Type.Object({ code: Type.String(), clause: Type.String() })),
  },
  { $id: 'Choice' },
);

/** A step that was taken. */
export const EventSchema = Type.Object(
  {
    seq: Type.Integer(),
    action: Type.String(),
    toState: Type.String(),
    at: Type.String(),
    by: Type.Union([Type.String(), Type.Null()], { description: 'Name of the person; null for the system' }),
    detail: Type.Union([Type.String(), Type.Null()], { description: 'Department or source the step was about' }),
    reason: Type.Union([Type.String(), Type.Null()]),
    leafIndex: Type.Union([Type.Integer(), Type.Null()], { description: 'Place in the transparency log' }),
  },
  { $id: 'ProcedureEvent' },
);
