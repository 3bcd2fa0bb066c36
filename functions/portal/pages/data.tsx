import type { LinkedLook } from '#shared/storage/access-log.ts';

import type { View } from '../web/env.ts';
import { byWhom, moment } from '../web/say.ts';
import { LOOKED } from '../words/codes.ts';
import { Check } from './fields.tsx';
import { Act, Actions, Button, Form } from './form.tsx';
import { Page } from './layout.tsx';
import { A, Alert, List, P, Table } from './parts.tsx';

interface LogProps {
  readonly view: View;
  /** Oldest first. */
  readonly looks: readonly LinkedLook[];
  readonly broken: number | undefined;
}

const MOST = 200;

/** Who looked, newest first, and whether the list is whole. */
export function LogPage({ view, looks, broken }: LogProps) {
  const { mine, common, codes } = view.say;
  const said = (what: string) => {
    const known = LOOKED.find((one) => one === what);
    return known ? codes.look[known] : what;
  };
  return (
    <Page view={view} title={mine.logTitle} at="/mine/log">
      <P lead>{mine.logLead}</P>
      {broken === undefined ? (
        <Alert kind="ok">
          <p>{mine.logWhole}</p>
        </Alert>
      ) : (
        <Alert kind="error">
          <p>{mine.logBroken(broken)}</p>
        </Alert>
      )}
      <Table
        caption={mine.logNewest}
        columns={[common.when, common.who, common.what]}
        rows={looks
          .toReversed()
          .slice(0, MOST)
          .map(({ at, by, what }) => [moment(at, view), byWhom(by, view, true), said(what)])}
      />
      {looks.length > MOST && <P>{mine.logMore(MOST)}</P>}
    </Page>
  );
}

/** Where these two hang under. */
function account({ say }: View) {
  return [{ href: '/mine/settings', text: say.common.settings }];
}

export function ExportPage({ view }: { view: View }) {
  const { mine } = view.say;
  return (
    <Page view={view} title={mine.exportTitle} at="/mine/settings" crumbs={account(view)}>
      <P lead>{mine.exportText}</P>
      <Alert kind="warning">
        <p>{mine.exportWarn}</p>
      </Alert>
      <Act view={view} action="/mine/export" look="primary-action">
        {mine.exportGo}
      </Act>
    </Page>
  );
}

export function LeavePage({ view, missing }: { view: View; missing: boolean }) {
  const { mine, common } = view.say;
  return (
    <Page
      view={view}
      title={mine.leaveTitle}
      at="/mine/settings"
      crumbs={account(view)}
      wrong={missing}
    >
      <P lead>{mine.leaveText}</P>
      <List items={mine.leaveList} />
      <P>{mine.leaveUndo}</P>
      <Form view={view} action="/mine/leave">
        <Check
          view={view}
          name="sure"
          label={mine.leaveBox}
          error={missing ? mine.leaveMissing : undefined}
        />
        <Actions>
          <Button danger>{mine.leaveGo}</Button>
          <A href="/mine">{common.cancel}</A>
        </Actions>
      </Form>
    </Page>
  );
}

/** `items`: how many went; undefined where the rest goes later. */
export function LeftPage({ view, items }: { view: View; items: number | undefined }) {
  const { mine, common } = view.say;
  return (
    <Page view={view} title={mine.leftTitle}>
      <P lead>{mine.leftText}</P>
      <List items={items === undefined ? mine.leftLater : mine.leftList(items)} />
      <P>{mine.leftEnd}</P>
      <P>
        <A href="/">{common.home}</A>
      </P>
    </Page>
  );
}
