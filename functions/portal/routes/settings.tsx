import { Hono } from 'hono';

import { replaceFacts } from '../enrol.ts';
import { fieldsOfPerson } from '../pages/person-fields.tsx';
import { SettingsPage } from '../pages/settings.tsx';
import { noteLook } from '../steps/note-look.ts';
import { readPerson } from '../steps/read-person.ts';
import type { Env } from '../web/env.ts';
import { fieldsOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { profileOf } from './facts.tsx';
import { own } from './mine.tsx';
import { officeAsk, officeAsked } from './office.ts';

/** Public names and office, where mail goes, and in which language. */
export const settings = new Hono<Env>()
  .get('/', async (c) => {
    const { needs, view } = c.var;
    const subject = own(c);
    await noteLook(needs, subject.id, `subject:${subject.id}`, 'settings');
    const { email } = await profileOf(c);
    const saved = c.req.query('done') === 'saved';
    return show(
      c,
      <SettingsPage
        view={view}
        fields={fieldsOfPerson({ ...subject, email })}
        faults={{}}
        saved={saved}
        ask={await officeAsk(c)}
      />,
    );
  })
  .post('/office', async (c) => {
    const { view } = c.var;
    const asked = await officeAsked(c, await fieldsOf(c));
    return show(c, <SettingsPage view={view} faults={{}} {...asked} />);
  })
  .post('/', async (c) => {
    const { needs, view, cookies } = c.var;
    const subject = own(c);
    const fields = await fieldsOf(c);
    const read = readPerson(fields, view.say.enrolment.wrong, subject);
    if (!read.person)
      return show(
        c,
        <SettingsPage view={view} fields={fields} faults={read.faults} ask={await officeAsk(c)} />,
        400,
      );
    const { names, offices, language, email } = read.person;
    const { facts } = await profileOf(c);
    const changed = await needs.subjects.change(subject.id, (before) => ({
      ...before,
      names,
      offices,
      language,
      changedAt: view.now,
    }));
    // The fingerprints carry the names, so that the scanner knows whom it looks for.
    if (changed) await replaceFacts(await needs.enrolling(), changed, { email, facts });
    cookies.language = language;
    return c.redirect('/mine/settings?done=saved', 303);
  });
