/** A mail as it comes back, and what must be understood of it. */
export interface Returned {
  shape: string
  mail: string
  kind: 'hard' | 'soft' | 'complaint' | undefined
}

/** Our mail, as the reports quote it. */
export const MESSAGE_ID = '<0123456789abcdef0123456789abcdef@localhost>'

const OURS = [
  'Return-Path: <news@example.org>',
  'From: =?utf-8?Q?Centrul_Cultural_Clujean?= <news@example.org>',
  'To: <ana@example.com>',
  'Subject: =?utf-8?Q?=C8=98tiri_din_octombrie?=',
  `Message-ID: ${MESSAGE_ID}`,
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
].join('\n')

const BOUNDARY = '=_raport/42'

interface Shape {
  from?: string
  subject?: string
  /** What the server tells a person. */
  words?: string
  action?: string
  status?: string
  /** How our mail is in it. */
  quoted?: 'whole' | 'headers' | 'base64' | 'reference'
  /** How the machine's part is written. */
  encoding?: 'base64' | 'quoted-printable'
  head?: string[]
  /** Further fields of the machine's part. */
  fields?: string[]
  boundary?: string
  type?: string
  end?: '\r\n'
}

/** A report as RFC 3464 has it, in the many ways in which servers write it. */
function report({
  from = 'MAILER-DAEMON@mx.example.com (Mail Delivery System)',
  subject = 'Undelivered Mail Returned to Sender',
  words = 'I could not deliver your message.',
  action = 'failed',
  status = '5.1.1',
  quoted = 'headers',
  encoding,
  head = ['Auto-Submitted: auto-replied'],
  fields = ['Diagnostic-Code: smtp; see above'],
  boundary = `boundary="${BOUNDARY}"`,
  type = 'message/delivery-status',
  end,
}: Shape): string {
  const machine = [
    'Reporting-MTA: dns; mx.example.com',
    '',
    'Final-Recipient: rfc822; ana@example.com',
    `Action: ${action}`,
    `Status: ${status}`,
    ...fields,
    '',
  ].join('\n')
  const original = {
    whole: `Content-Type: message/rfc822\n\n${OURS}\n\nText.\n`,
    headers: `Content-Type: text/rfc822-headers\n\n${OURS}\n`,
    base64: `Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${wrapped(`${OURS}\n\nText.\n`)}\n`,
    reference: 'Content-Type: text/plain\n\nThe message is not attached.\n',
  }[quoted]
  const coded = {
    none: `Content-Type: ${type}\n\n${machine}`,
    base64: `Content-Type: ${type}\nContent-Transfer-Encoding: base64\n\n${wrapped(machine)}\n`,
    'quoted-printable': `Content-Type: ${type}\nContent-Transfer-Encoding: quoted-printable\n\n${machine.replaceAll('=', '=3D').replace('Action', 'Act=\nion')}`,
  }[encoding ?? 'none']
  const mail = [
    'Return-Path: <>',
    `From: ${from}`,
    'To: news@example.org',
    `Subject: ${subject}`,
    ...(quoted === 'reference' ? [`References: ${MESSAGE_ID}`] : []),
    ...head,
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status;\n\t${boundary}`,
    '',
    'This is a MIME-encapsulated message.',
    '',
    ...[`Content-Type: text/plain; charset=utf-8\n\n${words}\n`, coded, original].map(
      (part) => `--${BOUNDARY}\n${part}`,
    ),
    `--${BOUNDARY}--`,
    '',
  ].join('\n')
  return end ? mail.replaceAll('\n', end) : mail
}

function wrapped(text: string): string {
  return Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n')
}

/** A mail without parts, as old servers and people write them. */
function plain(from: string, subject: string, words: string, head: string[] = ['Return-Path: <>']): string {
  return [...head, `From: ${from}`, 'To: news@example.org', `Subject: ${subject}`, '', words, ''].join('\n')
}

function feedback(type: string): string {
  return report({
    from: 'complaints@provider.example',
    subject: 'FW: Știri',
    type: 'message/feedback-report',
    quoted: 'whole',
  })
    .replace('delivery-status', 'feedback-report')
    .replace('Reporting-MTA: dns; mx.example.com\n\n', `Feedback-Type: ${type}\nUser-Agent: Provider/1\nVersion: 1\n`)
}

const OFFICE = {
  from: 'postmaster@outlook.com',
  subject: 'Undeliverable: Stiri din octombrie',
  head: ['X-MS-Exchange-Message-Is-Ndr:'],
}
const GMAIL = {
  from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
  subject: 'Delivery Status Notification (Failure)',
  head: ['X-Failed-Recipients: ana@example.com'],
}
const EXCHANGE_RO = {
  from: '=?utf-8?Q?Po=C8=99ta?= <postmaster@primaria.example.ro>',
  subject: '=?utf-8?Q?Imposibil_de_livrat?=',
  words: 'Mesajul nu a putut fi livrat: destinatarul nu a fost găsit.',
}
const READER = 'Ana <ana@example.com>'
const ANSWER = [`In-Reply-To: ${MESSAGE_ID}`, `References: ${MESSAGE_ID}`]

const hard = (shape: string, of: Shape): Returned => ({ shape, mail: report(of), kind: 'hard' })
const soft = (shape: string, of: Shape): Returned => ({ shape, mail: report(of), kind: 'soft' })
const nothing = (shape: string, mail: string): Returned => ({ shape, mail, kind: undefined })

/** Forty mails that come back, in shapes that are met with. */
export const corpus: Returned[] = [
  hard('Postfix, no such user', {}),
  hard('Postfix, our whole mail in it', { quoted: 'whole' }),
  hard('Postfix, no such domain', { status: '5.1.2' }),
  hard('Postfix, lines that end as in the standard', { end: '\r\n' }),
  hard('Exim with a report', {
    from: 'Mail Delivery System <Mailer-Daemon@host.example.ro>',
    subject: 'Mail delivery failed: returning message to sender',
    status: '5.0.0',
  }),
  hard('Sendmail, user unknown', {
    from: 'Mail Delivery Subsystem <MAILER-DAEMON>',
    subject: 'Returned mail: see transcript for details',
    fields: ['Remote-MTA: DNS; mx', 'Diagnostic-Code: SMTP; 550 5.1.1 User unknown'],
  }),
  hard('Office 365, recipient not found', { ...OFFICE, status: '5.1.10' }),
  hard('Office 365, parts in base64', { ...OFFICE, status: '5.1.1', encoding: 'base64', quoted: 'base64' }),
  hard('Office 365, our mail only referred to', { ...OFFICE, status: '5.4.1', quoted: 'reference' }),
  soft('Office 365, access denied by policy', { ...OFFICE, status: '5.7.1' }),
  soft('Office 365, mailbox full', { ...OFFICE, status: '5.2.2' }),
  hard('Gmail, account that does not exist', {
    ...GMAIL,
    fields: ['Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.'],
  }),
  hard('Gmail, disabled account', { ...GMAIL, status: '5.2.1' }),
  soft('Gmail, over quota', { ...GMAIL, status: '4.2.2' }),
  soft('Gmail, blocked as unsolicited', { ...GMAIL, status: '5.7.26' }),
  hard('Exchange of an institution, in Romanian', EXCHANGE_RO),
  hard('Exchange in Romanian, words quoted-printable', { ...EXCHANGE_RO, encoding: 'quoted-printable' }),
  soft('Exchange in Romanian, full mailbox', {
    ...EXCHANGE_RO,
    status: '5.2.2',
    words: 'Cutia poștală a destinatarului este plină.',
  }),
  hard('a Romanian host, in both languages', {
    from: 'Mail Delivery System <Mailer-Daemon@cpanel.gazduire.example.ro>',
    words: 'A message that you sent could not be delivered. / Mesajul nu a ajuns.',
  }),
  soft('a server that could not be reached for days', { status: '4.4.1', subject: 'Mesaj nelivrat' }),
  soft('a server that failed on its own side', { status: '4.3.0' }),
  soft('a report without a status', { status: '' }),
  hard('an internationalised report', { type: 'message/global-delivery-status' }),
  hard('a boundary without quotes', { boundary: `boundary=${BOUNDARY}` }),
  hard('fields in capitals', { action: 'FAILED' }),
  hard('a status with a comment', { status: '5.1.1 (bad destination mailbox address)' }),
  {
    shape: 'qmail, in words',
    kind: 'hard',
    mail: plain(
      'MAILER-DAEMON@qmail.example',
      'failure notice',
      `Hi. This is the qmail-send program.\n<ana@example.com>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 unknown user\n\n--- Below this line is a copy of the message.\n\n${OURS}`,
    ),
  },
  {
    shape: 'Exim, in words',
    kind: 'hard',
    mail: plain(
      'Mailer-Daemon@exim.example',
      'Mail delivery failed',
      `  ana@example.com\n    SMTP error: 550 No such person here\n\n${OURS}`,
    ),
  },
  {
    shape: 'an old server, mailbox full, in words',
    kind: 'soft',
    mail: plain('postmaster@vechi.example.ro', 'Mesaj returnat', `Cutia este plină: 452 4.2.2 mailbox full\n\n${OURS}`),
  },
  { shape: 'a complaint (ARF)', kind: 'complaint', mail: feedback('abuse') },
  { shape: 'a complaint of fraud', kind: 'complaint', mail: feedback('fraud') },
  nothing('a reader who says that it is no spam', feedback('not-spam')),
  nothing(
    'a delay: the server still tries',
    report({ action: 'delayed', status: '4.4.7', subject: 'Warning: could not send message for past 4 hours' }),
  ),
  nothing('a confirmation of delivery', report({ action: 'delivered', status: '2.0.0' })),
  nothing(
    'a delay of an old server, in words',
    plain('Mailer-Daemon@exim.example', 'Warning: message delayed 24 hours', `451 4.4.1 no answer\n${OURS}`),
  ),
  nothing(
    'Outlook out of office',
    plain(READER, 'Automatic reply: Stiri', 'I am away, call 550 1234.', [
      ...ANSWER,
      'Auto-Submitted: auto-generated',
      'X-Auto-Response-Suppress: All',
    ]),
  ),
  nothing(
    'Gmail out of office',
    plain(READER, 'Out of office Re: News', 'Back on 5.1.1.', [
      ...ANSWER,
      'Precedence: bulk',
      'X-Autoreply: yes',
      'Auto-Submitted: auto-replied',
    ]),
  ),
  nothing(
    'o absență, în română',
    plain(READER, 'Răspuns automat: Știri', 'Sunt în concediu până la 5.01.2027.', [
      ...ANSWER,
      'Auto-Submitted: auto-replied',
      'Return-Path: <>',
    ]),
  ),
  nothing('a reader who writes back', plain(READER, 'Re: Știri', 'Mulțumesc! Adresa veche dă 550 5.1.1.', ANSWER)),
  nothing('an empty mail', ''),
]
