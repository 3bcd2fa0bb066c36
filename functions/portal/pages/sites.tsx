import type { WatchedSite } from '#shared/storage/watched-sites.ts';

import type { View } from '../web/env.ts';
import type { Faults, Fields } from '../web/fields.ts';
import { byWhom, dayOf } from '../web/say.ts';
import { Select, Text } from './fields.tsx';
import { Act, Actions, Button, Form } from './form.tsx';
import { Page } from './layout.tsx';
import { Alert, Badge, H2, P, Table } from './parts.tsx';

interface SitesProps {
  readonly view: View;
  readonly sites: readonly WatchedSite[];
  readonly fields: Fields;
  readonly faults: Faults;
  readonly said?: string | undefined;
}

const DEPTHS = ['1', '2', '3', '4', '5'] as const;
const DAYS = [1, 2, 7, 14, 30] as const;

/** Sites that are read regularly. */
export function SitesPage({ view, sites, fields, faults, said }: SitesProps) {
  const { team, common } = view.say;
  return (
    <Page
      view={view}
      title={team.sitesTitle}
      at="/team/sites"
      wrong={Object.keys(faults).length > 0}
    >
      {said !== undefined && <Alert kind="ok" title={said} />}
      <P lead>{team.sitesLead}</P>
      {sites.length === 0 ? (
        <P>{team.sitesEmpty}</P>
      ) : (
        <Table
          caption={team.sitesTitle}
          columns={[team.site, team.siteEvery, team.state, team.siteBy, common.change]}
          rows={sites.map(({ id, url, everyDays, enabled, addedBy, addedAt }) => [
            <span class="luwte-url">{url}</span>,
            team.everyDays(everyDays),
            enabled ? <Badge look="good">{team.siteOn}</Badge> : <Badge>{team.siteOff}</Badge>,
            `${byWhom(addedBy, view, false)}, ${dayOf(addedAt, view)}`,
            <Actions>
              <Act view={view} action={`/team/sites/${id}/${enabled ? 'off' : 'on'}`}>
                {enabled ? team.switchOff : team.switchOn}
                <span class="luwte-hidden"> {url}</span>
              </Act>
              <Act view={view} action={`/team/sites/${id}/remove`} look="subtle">
                {common.remove}
                <span class="luwte-hidden"> {url}</span>
              </Act>
            </Actions>,
          ])}
        />
      )}
      <H2>{team.siteAdd}</H2>
      <Form view={view} action="/team/sites">
        <Text
          view={view}
          name="url"
          type="url"
          label={team.siteUrl}
          help={team.siteUrlHelp}
          value={fields.get('url')}
          error={faults['url']}
        />
        <Select
          view={view}
          name="depth"
          label={team.siteDepth}
          help={team.siteDepthHelp}
          value={fields.get('depth') || '4'}
          options={DEPTHS.map((depth) => [depth, depth] as const)}
        />
        <Select
          view={view}
          name="every"
          label={team.siteEvery}
          value={fields.get('every') || '1'}
          options={DAYS.map((days) => [String(days), team.everyDays(days)] as const)}
        />
        <Button>{team.siteAdd}</Button>
      </Form>
    </Page>
  );
}
