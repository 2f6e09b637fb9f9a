import { type PlanContent, shanghai2023 } from '@hengjian/regulation-inspection';
import { describe, expect, it } from 'vitest';
import { type Draft, draftAfter, isDirty, isSendable, openDraft, resumeDraft, waitBeforeSending } from './draft.ts';

const plan: PlanContent = shanghai2023;
const refused = { code: 'offline', message: { zh: '无', en: 'none' } };
const type = (draft: Draft, total: number): Draft =>
  draftAfter(draft, { kind: 'typed', change: (content) => ({ ...content, total }) });
const typed = (total = 121): Draft => type(openDraft(plan, 3), total);

describe('a plan that is being typed', () => {
  it('waits a moment, is sent, and is then what the server holds', () => {
    expect(waitBeforeSending(openDraft(plan, 3))).toBeNull();
    const sent = draftAfter(typed(), { kind: 'sent' });
    expect(waitBeforeSending(typed())).toBe(1_200);
    expect(waitBeforeSending(sent)).toBeNull();
    const saved = draftAfter(sent, { kind: 'saved', version: 4, at: 'now' });
    expect([saved.version, saved.saved.total, isDirty(saved)]).toEqual([4, 121, false]);
  });

  it('keeps what is typed while a saving is under way and sends it next', () => {
    const saved = draftAfter(type(draftAfter(typed(), { kind: 'sent' }), 122), {
      kind: 'saved',
      version: 4,
      at: 'now',
    });
    expect([saved.saved.total, saved.content.total, isDirty(saved)]).toEqual([121, 122, true]);
    expect(waitBeforeSending(saved)).toBe(1_200);
  });

  it('typed back to what is saved has nothing to send', () => {
    expect(isDirty(type(typed(), plan.total))).toBe(false);
  });

  it('is tried again by itself when the server was not reached, and nothing is lost', () => {
    const failed = draftAfter(draftAfter(typed(), { kind: 'sent' }), {
      kind: 'troubled',
      trouble: { kind: 'unreached', refused },
    });
    expect([failed.content.total, waitBeforeSending(failed)]).toEqual([121, 5_000]);
    expect(waitBeforeSending(draftAfter(failed, { kind: 'online' }))).toBe(1_200);
  });

  it('is tried again after a refusal only once it is changed', () => {
    const sent = draftAfter(typed(), { kind: 'sent' });
    const trouble = { kind: 'refused' as const, refused, content: sent.content };
    const failed = draftAfter(sent, { kind: 'troubled', trouble });
    expect(waitBeforeSending(failed)).toBeNull();
    expect(waitBeforeSending(type(failed, 123))).toBe(1_200);
  });

  it('does not send a number that is not finished', () => {
    expect(isSendable(typed(Number.NaN).content)).toBe(false);
    expect(waitBeforeSending(typed(12.5))).toBeNull();
    expect(waitBeforeSending(typed(-1))).toBeNull();
    expect(waitBeforeSending(typed(0))).toBe(1_200);
  });
});

describe('a plan that somebody else changed', () => {
  const theirs = { ...plan, total: 130 };
  const stale = draftAfter(typed(), { kind: 'read', version: 4, content: theirs });

  it('is taken over where nothing was typed', () => {
    const draft = draftAfter(openDraft(plan, 3), { kind: 'read', version: 4, content: theirs });
    expect([draft.version, draft.content.total]).toEqual([4, 130]);
  });

  it('waits for a decision where something was typed', () => {
    expect(stale).toMatchObject({ version: 3, trouble: { kind: 'stale', newest: 4 }, content: { total: 121 } });
    expect(waitBeforeSending(stale)).toBeNull();
  });

  it('is saved on top when the person keeps his words, and given up when he does not', () => {
    const kept = draftAfter(stale, { kind: 'keep-mine' });
    expect([kept.version, kept.content.total, waitBeforeSending(kept)]).toEqual([4, 121, 1_200]);
    const taken = draftAfter(stale, { kind: 'take-theirs', version: 4, content: theirs });
    expect([taken.content.total, isDirty(taken)]).toEqual([130, false]);
  });

  it('hears nothing new from an answer that is older, or overtaken by its own saving', () => {
    expect(draftAfter(typed(), { kind: 'read', version: 3, content: theirs }).trouble).toBeNull();
    const sent = draftAfter(typed(), { kind: 'sent' });
    expect(draftAfter(sent, { kind: 'read', version: 4, content: theirs })).toBe(sent);
  });
});

describe('what was kept on the device', () => {
  const mine = { ...plan, total: 121 };

  it('goes on where it was while nobody else saved', () => {
    expect(resumeDraft({ content: mine, version: 3 }, plan, 3)).toMatchObject({ trouble: null, content: mine });
  });

  it('asks when somebody did, unless it says the same', () => {
    expect(resumeDraft({ content: mine, version: 3 }, plan, 4).trouble).toEqual({ kind: 'stale', newest: 4 });
    expect(resumeDraft({ content: plan, version: 3 }, plan, 4)).toMatchObject({ trouble: null, version: 4 });
  });
});
