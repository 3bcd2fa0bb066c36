/** Pages that anybody may read. */
export const OUTSIDE = [
  '/',
  '/about',
  '/about-our-visits',
  '/signed-out',
  '/signed-in',
  '/nowhere',
  '/invitation/no-such-token-anywhere',
];

/** Pages of the office-holder. */
export const MINE = [
  '/mine',
  '/mine/exposures/exposure-1',
  '/mine/facts',
  ...[
    'address',
    'place',
    'routine',
    'relative',
    'phone',
    'email',
    'plate',
    'birthdate',
    'username',
    'iban',
    'bsn',
  ].map((kind) => `/mine/facts/add/${kind}`),
  '/mine/settings',
  '/mine/consent',
  '/mine/threat',
  '/mine/help',
  '/mine/log',
  '/mine/export',
  '/mine/leave',
  '/team',
];

/** Pages of the security team. */
export const TEAM = [
  '/team',
  '/team?state=removed',
  '/team/tasks/exposure-1/publisher',
  '/team/tasks/exposure-1/publisher/letter',
  '/team/statistics',
  '/team/sites',
  '/team/invite',
];
