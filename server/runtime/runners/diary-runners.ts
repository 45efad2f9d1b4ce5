/** Times: looked for, held and let go in whatever diary stands behind. */
import { limits } from '../../../engine/limits.ts';
import type { Diary } from '../../../engine/ports.ts';
import { attemptOf, clinicReport, type Runners } from './runner.ts';

export const diaryRunners = (
  diary: Diary,
): Pick<Runners, 'SlotSearchRequested' | 'SlotHoldRequested' | 'SlotReleaseRequested'> => ({
  async SlotSearchRequested({ version, request: { data } }, { at }) {
    const answer = await diary.search({ ...data, at, limit: limits.slotsOffered.value });
    const { after_ms } = answer;
    const settles = { request: version };
    if ('failed' in answer) {
      return clinicReport(after_ms, { type: 'SlotSearchFailed', data: { ...settles, reason: answer.failed } });
    }
    return answer.slots.length === 0
      ? clinicReport(after_ms, { type: 'NoSlotsFound', data: settles })
      : clinicReport(after_ms, { type: 'SlotsFound', data: { ...settles, slots: [...answer.slots] } });
  },

  async SlotHoldRequested(effect, { at }) {
    const { slot, until } = effect.request.data;
    const answer = await diary.hold(attemptOf(effect), slot, until, at);
    const { after_ms } = answer;
    const settles = { request: effect.version };
    if ('failed' in answer) {
      return clinicReport(after_ms, { type: 'SlotHoldFailed', data: { ...settles, reason: answer.failed } });
    }
    return 'hold' in answer
      ? clinicReport(after_ms, { type: 'SlotHoldGiven', data: { ...settles, hold: answer.hold } })
      : clinicReport(after_ms, { type: 'SlotHoldRefused', data: settles });
  },

  async SlotReleaseRequested({ version, request: { data } }, { at }) {
    const answer = await diary.release(data.hold, at);
    const settles = { request: version };
    return 'failed' in answer
      ? clinicReport(answer.after_ms, { type: 'SlotReleaseFailed', data: { ...settles, reason: answer.failed } })
      : clinicReport(answer.after_ms, { type: 'SlotReleased', data: settles });
  },
});
