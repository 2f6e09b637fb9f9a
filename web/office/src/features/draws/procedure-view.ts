import type { DataOf, Status } from '@hengjian/ui';
import {
  DRAW_ACTION_NAMES,
  type DrawAction,
  drawProcedure,
  type DrawState,
  INSPECTION_ROLE_NAMES,
  type InspectionRole,
  type Words,
} from '@hengjian/regulation-inspection';

export type Draw = DataOf<'getDraw'>;
export type Source = Draw['sources'][number];
export type SelectedRow = DataOf<'listSelected'>['selected'][number];
export type Choice = Draw['choices'][number];

export function isDrawState(text: string): text is DrawState {
  return Object.hasOwn(drawProcedure.states, text);
}

export function isDrawAction(text: string): text is DrawAction {
  return Object.hasOwn(DRAW_ACTION_NAMES, text);
}

/** The way of a draw that goes well, read from the table: from its start, always the step that leads on. */
export function forwardStates(): readonly DrawState[] {
  const way: DrawState[] = [drawProcedure.initial];
  for (;;) {
    const here = way.at(-1);
    const on = drawProcedure.transitions.find(
      ({ from, to }) => to !== here && !isFinal(to) && from.some((state) => state === here),
    );
    if (on === undefined) return way;
    way.push(on.to);
  }
}

function isFinal(state: DrawState): boolean {
  return 'final' in drawProcedure.states[state];
}

/** Every state of the way with how far the draw has come; a void draw keeps what it reached and ends there. */
export function rail({
  state,
  events,
}: Pick<Draw, 'state' | 'events'>): readonly { readonly state: DrawState; readonly status: Status }[] {
  const way = forwardStates();
  if (state !== 'void') {
    const here = way.findIndex((one) => one === state);
    const last = way.length - 1;
    return way.map((one, i) => ({
      state: one,
      status: i < here || (i === here && i === last) ? 'ok' : i === here ? 'run' : 'todo',
    }));
  }
  const reached = new Set<string>([drawProcedure.initial, ...events.map(({ toState }) => toState)]);
  return [
    ...way.filter((one) => reached.has(one)).map((one) => ({ state: one, status: 'ok' as const })),
    { state: 'void', status: 'bad' },
  ];
}

/** Who has to act next: parties by name while their word is awaited, otherwise the roles the table lets take the step. */
export type Turn =
  | { readonly kind: 'parties'; readonly names: readonly Words[]; readonly action: Words }
  | { readonly kind: 'roles'; readonly names: readonly Words[]; readonly action: Words }
  | { readonly kind: 'nobody' };

export function turnOf(draw: Pick<Draw, 'state' | 'sources' | 'voidRequest' | 'region'>): Turn {
  if (draw.voidRequest !== null) return rolesFor('void', draw.region);
  switch (draw.state) {
    case 'prepared':
      return rolesFor('open-commitments', draw.region);
    case 'committing': {
      const waiting = draw.sources.filter(({ kind, commitment }) => kind === 'commit' && commitment === null);
      return waiting.length > 0 ? parties(waiting, 'commit') : rolesFor('seal', draw.region);
    }
    case 'sealed':
      return rolesFor('open-reveals', draw.region);
    case 'revealing': {
      const waiting = draw.sources.filter(({ kind, value }) => kind === 'commit' && value === null);
      if (waiting.length > 0) return parties(waiting, 'reveal');
      const open = draw.sources.some(({ value }) => value === null);
      return rolesFor(open ? 'enter-published-value' : 'draw', draw.region);
    }
    case 'drawn':
      return rolesFor('publish', draw.region);
    default:
      return { kind: 'nobody' };
  }
}

function parties(waiting: readonly Source[], action: DrawAction): Turn {
  return { kind: 'parties', names: waiting.map(({ name }) => name), action: DRAW_ACTION_NAMES[action] };
}

const DISTRICT: ReadonlySet<InspectionRole> = new Set(['district-clerk', 'district-head']);
const CITY: ReadonlySet<InspectionRole> = new Set(['clerk', 'division-head']);

function rolesFor(action: DrawAction, region: string): Turn {
  const elsewhere = region.endsWith('00') ? DISTRICT : CITY;
  const names = drawProcedure.transitions
    .filter((row) => row.action === action)
    .flatMap((row): readonly InspectionRole[] => row.by)
    .filter((role, i, all) => all.indexOf(role) === i && !elsewhere.has(role))
    .map((role) => INSPECTION_ROLE_NAMES[role]);
  return { kind: 'roles', names, action: DRAW_ACTION_NAMES[action] };
}

/** What is offered of an action; undefined where the asking person has no part in it now. */
export function choiceOf(draw: Pick<Draw, 'choices'>, action: DrawAction): Choice | undefined {
  return draw.choices.find((choice) => choice.action === action);
}

const IN_THE_ROOM: ReadonlySet<string> = new Set<DrawAction>([
  'open-reveals',
  'enter-published-value',
  'draw',
  'publish',
]);

/** The steps that are taken before everybody's eyes. */
export function isStepOfCeremony(action: string): boolean {
  return IN_THE_ROOM.has(action);
}

const BY_PARTY: ReadonlySet<string> = new Set<DrawAction>(['commit', 'reveal']);
const IN_A_ROW: ReadonlySet<string> = new Set<DrawAction>(['request-replacement', 'approve-replacement']);

/** A party's own word: it has its own panel. */
export function isPartyStep(action: string): boolean {
  return BY_PARTY.has(action);
}

/** About one institution of the result, and taken there. */
export function isRowStep(action: string): boolean {
  return IN_A_ROW.has(action);
}
